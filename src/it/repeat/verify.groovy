import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def log = BuildLog.of(basedir)
log.contains('in 1 of 3 runs')
log.contains('3 runs')
log.contains('No persistent tasks: nothing has changed since the clean check of')
log.contains('4 runs')

def report = CheckReports.of(basedir)
assert report.repeat == 3 : report.repeat
assert report.tasks.collectEntries { [it.name, it.repeats] } == ['now and then': 1] : report.tasks
assert report.findings[0].message.endsWith('Seen in 1 of 3 runs.') : report.findings
assert report.violations == 1 : report.violations

// Each run has a log of its own.
def logs = new File(basedir, 'target/clean').list().findAll { it ==~ /fork-\d+\.log/ }
assert logs.size() == 4 : logs
def clean = CheckReports.in(new File(basedir, 'target/clean'))
assert [clean.verdict, clean.repeat] == ['clean', 4] : clean
