import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def report = CheckReports.of(basedir)
assert report.initializers*.outcome == ['loaded', 'loaded'] : report.initializers
assert report.initializers*.verdict == ['clean', 'clean'] : report.initializers
// They ran in the working directory, and their handles were closed.
assert new File(basedir, 'work').list().sort() == ['readme.txt', 'seen'] : new File(basedir, 'work').list()

// Each exercise has its line.
def lines = BuildLog.of(basedir).text().readLines().findAll { it.startsWith('[INFO] Exercise ') }
assert lines.size() == 2 : lines
assert lines[0] ==~ /\[INFO\] Exercise first: clean, took .*, output in fork-\d+\.log/ : lines
assert lines[1] ==~ /\[INFO\] Exercise second: clean, took .*, output in fork-\d+\.log/ : lines
return true
