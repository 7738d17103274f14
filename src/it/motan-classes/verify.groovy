import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

BuildLog.of(basedir).contains('com.weibo:motan-core:1.1.9 leaves 2 tasks running:')

def report = CheckReports.of(basedir)
def timers = report.tasks.findAll { it.kind == 'timer' }
assert timers.every { it.artifact == 'com.weibo:motan-core:1.1.9' && !it.daemon } : timers
assert timers*.startedAt*.first() == [
    'com.weibo.api.motan.util.StatsUtil.<clinit>(StatsUtil.java:51)',
    'com.weibo.api.motan.cluster.support.ClusterSupport.<clinit>(ClusterSupport.java:63)'
] : timers*.startedAt
assert timers[0].initializer.provider == 'com.weibo.api.motan.transport.DefaultProtectedStrategy' : timers[0].initializer
assert timers[1].initializer.class == 'com.weibo.api.motan.cluster.support.ClusterSupport' : timers[1].initializer
assert timers*.pending*.periodSeconds.flatten() == [30, 60] : timers*.pending
assert report.findings.findAll { it.violation }*.finding == ['timer', 'timer'] : report.findings
assert report.artifacts.findAll { it.excluded }.every { it.initializers == 0 } : report.artifacts
