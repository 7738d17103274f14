import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

// A thread that runs for 100 ms, a timer that its only task cancels, a pool that is shut down but still has a task: all end before tmax.
def inTime = CheckReports.in(new File(basedir, 'app/target/in-time'))
assert inTime.verdict == 'clean' && inTime.violations == 0 : inTime.findings
assert inTime.tasks.empty && inTime.findings.empty : inTime.tasks
assert inTime.exit.byItself && inTime.exit.millis < 10_000 : inTime.exit
assert inTime.initializers*.outcome == ['loaded', 'loaded', 'loaded'] : inTime.initializers

def later = CheckReports.in(new File(basedir, 'app/target/later'))
assert later.verdict == 'persistent' : later

def cached = later.tasks.find { it.artifact == 'it.transient:cached:1.0' }
assert cached.kind == 'thread' && !cached.daemon : cached
assert cached.verdict == 'lingering' : cached
assert cached.endsInSeconds > 45 && cached.endsInSeconds <= 60 : cached
assert cached.pool.keepAliveSeconds == 60 && cached.pool.ends : cached.pool

def timer = later.tasks.find { it.artifact == 'it.transient:idletimer:1.0' }
assert timer.kind == 'timer' && timer.name == 'forgotten' && timer.pending.empty : timer
assert timer.verdict == 'persistent' && timer.stopsOn == 'gc' && timer.endsInSeconds == null : timer

def log = BuildLog.of(basedir)
log.contains('[INFO] app: No persistent tasks: ')
log.contains('only a garbage collection ends it')
// Both are alive at tmax, so both are findings.
assert later.findings*.finding.toSet() == ['thread', 'timer'].toSet() : later.findings
