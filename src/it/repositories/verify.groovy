import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def jar = 'com/google/code/gson/gson/2.13.2/gson-2.13.2.jar'

def mirror = CheckReports.of(basedir)
assert mirror.verdict == 'clean' && mirror.initializers*.outcome == ['loaded'] : mirror
assert new File(basedir, "target/from the mirror/$jar").exists() : 'it should come from the mirror'

def tail = CheckReports.in(new File(basedir, 'target/tail'))
assert tail.initializers*.outcome == ['loaded'] : tail
def knowsTails = !(mavenVersion ==~ /3\.[68]\..*/)
assert new File(basedir, "target/head and tail/$jar").exists() != knowsTails : 'it should come from the tail'
