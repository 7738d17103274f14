import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def motan = 'com.weibo:motan-core:1.1.9'
def log = BuildLog.of(basedir)
log.contains("$motan leaves 1 task running:")
log.contains('com.weibo.api.motan.util.StatsUtil.<clinit>(StatsUtil.java:51)')
log.contains('every 30 s: com.weibo.api.motan.util.StatsUtil$1')
log.contains('MojoFailureException')

def report = CheckReports.of(basedir)
assert report.verdict == 'persistent' : report.verdict
assert report.violations == 1 : report.findings
assert !report.exit.byItself && report.exit.millis == null : report.exit

def task = report.tasks.find { it.artifact == motan }
assert report.tasks.count { it.artifact == motan } == 1 : report.tasks
assert task.kind == 'timer' && !task.daemon && task.verdict == 'persistent' : task
assert task.startedAt[0] == 'com.weibo.api.motan.util.StatsUtil.<clinit>(StatsUtil.java:51)' : task.startedAt
assert task.parent == 'main' : task.parent
assert task.initializer.provider == 'com.weibo.api.motan.transport.DefaultProtectedStrategy' : task.initializer
assert task.pending*.task == ['com.weibo.api.motan.util.StatsUtil$1'] : task.pending
assert task.pending[0].periodSeconds == 30 && task.pending[0].inSeconds <= 30 : task.pending
assert task.trail == ['io.github.persistenttasks.it:motan:1.0', motan] : task.trail

def artifact = report.artifacts.find { it.id == motan }
assert artifact.verdict == 'persistent' : artifact
assert artifact.initializers == report.initializers.count { it.artifact == motan } : artifact
// Some of its providers lack optional classes: they are counted, but do not affect the verdict.
assert artifact.failed > 0 && artifact.failed == artifact.missing : artifact
assert report.artifacts.findAll { it.id != motan }.every { it.verdict == 'clean' } : report.artifacts
assert report.findings*.finding == ['timer'] : report.findings

// The executor's thread is not a daemon, so failOn=thread names it, although it is reported as a timer.
def thread = CheckReports.in(new File(basedir, 'target/thread'))
assert thread.violations == 1 && thread.findings*.finding == ['timer'] : thread.findings

// The README's rule accepts it.
def onOneLine = { it.strip().replaceAll(/\s+/, ' ') }
def readme = new File('README.md').text
def rule = onOneLine(readme.split('```xml')[1].split('```')[0])
assert rule.startsWith('<ignore>') && onOneLine(new File(basedir, 'pom.xml').text).contains(rule) : rule
def accepted = CheckReports.in(new File(basedir, 'target/accepted'))
assert accepted.verdict == 'persistent' && accepted.violations == 0 : accepted.findings

// The README shows what is printed.
if (report.jvm.version.startsWith('17')) {
    def same = { it.replaceAll(/next in \d+ s/, 'next in a while').replaceAll(/JDK [\d.]+/, 'JDK').replaceAll(/tried: \d+ ms/, 'tried').stripTrailing() }
    def printed = log.text().readLines().collect(same)
    def sample = readme.split('```')[1].readLines().findAll().collect(same)
    assert sample.size() > 5 && sample.every { it in printed } : sample - printed
}
