import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.FindDepsReports

def id = { 'io.github.persistenttasks.it:' + it + ':1.0' }
def log = BuildLog.of(basedir)
log.contains(id('leaky') + '  <- CULPRIT: thread "leaky" (non-daemon')
log.contains('Drop, exclude from or upgrade:')
log.contains(id('a') + ' (brings ' + id('leaky') + ')')
log.contains(id('c') + ' (brings ' + id('leaky') + ')')

def report = FindDepsReports.of(new File(basedir, 'p'))
assert report.project == id('p') : report.project
assert report.dependencies*.id == ['p', 'a', 'leaky', 'b', 'c'].collect(id) : report.dependencies*.id
assert report.dependencies*.verdict == ['persistent', 'persistent', 'persistent', 'clean', 'persistent'] : report.dependencies*.verdict
assert report.dependencies*.direct == [true, true, false, true, true] : report.dependencies*.direct
assert report.dependencies*.culprits.findAll { it }.every { it == [id('leaky')] } : report.dependencies*.culprits
assert report.dependencies[2].trail == ['p', 'a', 'leaky'].collect(id) : report.dependencies[2].trail
assert report.dependencies[4].trail == ['p', 'c'].collect(id) : report.dependencies[4].trail
assert report.dependencies.findAll { it.verdict == 'persistent' }.every { it.isolated } : report.dependencies
assert report.dependencies.every { it.note == null } : report.dependencies*.note
// The first sweep also serves as p's own JVM. Then come one for the rest and one each for a, leaky and c, whose thread sleeps.
assert report.forks == 5 : report.forks

// On the command line, the goal runs in all modules.
assert FindDepsReports.of(new File(basedir, 'b')).verdict == 'clean' : 'b'
assert FindDepsReports.of(new File(basedir, 'b')).forks == 1 : 'b'
assert ['leaky', 'a', 'c'].every { FindDepsReports.of(new File(basedir, it)).verdict == 'persistent' } : 'leaky, a, c'
