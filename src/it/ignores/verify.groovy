import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def log = BuildLog.of(basedir)
log.contains('leaves 1 task running')
log.contains('timer "expired-')
log.contains('2 findings ignored: timer of io.github.persistenttasks.it:ignores:1.0 (ends with the pod)')
log.contains('timer of io.github.persistenttasks.it:ignores:1.0 (ends with the JVM)')
log.contains('The ignore rule for any artifact, task expired-* (fixed next week) expired on 2020-01-31')
log.contains('The ignore rule for org.example:* (was there once) matched nothing; remove it.')

def report = CheckReports.of(basedir)
assert report.violations == 1 : 'the expired rule still ignores, or the other one does not'
assert report.tasks.find { it.name.startsWith('accepted-') }.ignored == 'ends with the pod' : 'the reason is not in the report'
assert report.tasks.find { it.name.startsWith('expired-') }.ignored == null : 'an expired rule ignores'
def ended = report.tasks.find { it.name.startsWith('ended-') }
assert ended.stopsOn == 'shutdown' && ended.ignored == 'ends with the JVM' : 'a task that the shutdown ends is not ignored'
assert report.tasks.find { it.name.startsWith('expired-') }.stopsOn != 'shutdown' : 'the shutdown ends all tasks'
assert report.verdict == 'persistent' : 'ignore rules do not change the verdict'
