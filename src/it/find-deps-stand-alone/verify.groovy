import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.FindDepsReports

def core = 'com.weibo:motan-core:1.1.9'
def transport = 'com.weibo:motan-transport-netty4:1.1.9'
def log = BuildLog.of(basedir)
log.contains(transport + '  <- via ' + core)
log.contains('\\- ' + core + '  <- CULPRIT: timer')
log.contains('No dependency leaves tasks: 1 artifact')
log.contains('Depending on ' + core + ' leaves tasks running.')

def motan = FindDepsReports.in(new File(basedir, 'motan'))
assert motan.dependencies.take(2)*.id == [transport, core] : motan.dependencies*.id
assert motan.dependencies.take(2)*.verdict == ['persistent', 'persistent'] : motan.dependencies
assert motan.dependencies.take(2)*.culprits == [[core], [core]] : motan.dependencies
assert motan.dependencies.drop(2).every { it.verdict == 'clean' } : motan.dependencies
def timers = motan.dependencies[0].tasks.findAll { it.kind == 'timer' }
assert timers*.initializer*.provider.sort() == [
    'com.weibo.api.motan.transport.DefaultProtectedStrategy',
    'com.weibo.api.motan.transport.netty4.NettyEndpointFactory'
] : timers
assert timers.find { it.initializer.provider.contains('netty4') }.requestedBy == [transport] : timers
assert motan.dependencies[1].tasks.count { it.kind == 'timer' } == 1 : motan.dependencies[1].tasks
assert motan.forks >= 3 && motan.forks <= 4 : motan.forks

// It counts as check does, and ignored findings do not fail the build; it names them.
assert FindDepsReports.in(new File(basedir, 'failing')).violations == 1
def ignored = FindDepsReports.in(new File(basedir, 'ignored'))
assert [ignored.verdict, ignored.violations] == ['persistent', 0] : ignored
assert ignored.dependencies[0].tasks*.ignored == ['known'] : ignored.dependencies[0].tasks
log.contains('[INFO] Ignored: timer of ' + core + ' (known)')
log.contains('[INFO] No dependency to drop: all findings are ignored')
assert log.text().findAll(/Checked \d+ artifacts/).unique() == ["Checked ${motan.dependencies.size()} artifacts", "Checked ${ignored.dependencies.size()} artifacts"]*.toString() : log.text()

def slf4j = FindDepsReports.in(new File(basedir, 'slf4j'))
assert slf4j.verdict == 'clean' && slf4j.forks == 1 : slf4j
assert slf4j.dependencies*.trail == [['org.slf4j:slf4j-api:2.0.16']] : slf4j.dependencies
assert slf4j.dependencies[0].direct : slf4j.dependencies
