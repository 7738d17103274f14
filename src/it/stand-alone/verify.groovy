import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

assert !new File(basedir, 'pom.xml').exists() : 'this test needs a directory without a project'
def log = BuildLog.of(basedir)
log.contains('com.weibo:motan-core:1.1.9 leaves 1 task running:')
log.contains('No persistent tasks: 2 artifacts, 1 initializer')
log.contains('org.apache.sshd:sshd-core:2.13.2 leaves 1 task running:')
log.contains('persistent-tasks.artifact: there is no project in this directory, and this parameter is not set')

def motan = CheckReports.of(basedir)
assert motan.project == 'com.weibo:motan-core:1.1.9' : motan.project
assert motan.artifacts[0].trail == ['com.weibo:motan-core:1.1.9'] : motan.artifacts[0]
assert motan.artifacts.size() > 5 : motan.artifacts
assert motan.tasks.find { it.kind == 'timer' }.startedAt[0].endsWith('(StatsUtil.java:51)') : motan.tasks

def mysql = CheckReports.in(new File(basedir, 'target/mysql'))
assert mysql.verdict == 'clean' && mysql.tasks*.name == ['mysql-cj-abandoned-connection-cleanup'] : mysql

def sshd = CheckReports.in(new File(basedir, 'target/sshd'))
def timer = sshd.tasks.find { it.kind == 'timer' }
assert timer.trail == ['org.apache.sshd:sshd-sftp:2.13.2', 'org.apache.sshd:sshd-core:2.13.2'] : timer

// On one class path, as the dependencies of a project that has nothing else.
def several = CheckReports.in(new File(basedir, 'target/several'))
assert several.project == 'standalone' : several.project
assert several.artifacts.take(1)*.trail == [['standalone', mysql.project]] : several.artifacts
assert several.tasks.find { it.kind == 'timer' }.trail == ['standalone', *timer.trail] : several.tasks
assert several.tasks*.name.contains('mysql-cj-abandoned-connection-cleanup') : several.tasks

def exercise = CheckReports.in(new File(basedir, 'target/exercise'))
assert exercise.findings*.artifact == ['exercise'] : exercise.findings
assert exercise.artifacts.collectEntries { [it.id, it.verdict] } == ['org.slf4j:slf4j-api:2.0.17': 'clean', exercise: 'incomplete'] : exercise.artifacts
