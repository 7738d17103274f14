import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def project = { name -> "io.github.persistenttasks.it:$name:1.0".toString() }
def reports = [:].withDefault { name -> CheckReports.of(new File(basedir, name)) }
def exercise = { name, wanted -> reports[name].initializers.find { it.exercise == wanted } }
def tasks = { name, wanted -> reports[name].tasks.findAll { it.initializer?.exercise == wanted } }
def log = BuildLog.of(basedir)

// The tasks of its services end in time; the tasks of its exercises belong to the project.
def transient_ = reports['transient-task']
assert transient_.tasks.every { it.initializer.exercise != null } : transient_.tasks
assert transient_.artifacts*.initializers == [1] : transient_.artifacts
assert exercise('transient-task', 'awaited').outcome == 'failed' : transient_.initializers
assert exercise('transient-task', 'awaited').error == 'java.lang.IllegalStateException: and nothing else' : transient_.initializers
assert exercise('transient-task', 'awaited').stack[0] == 'Exercise_awaited.run(Exercise_awaited.java:5)' : transient_.initializers
assert transient_.findings.any { it.finding == 'error' && it.initializer.exercise == 'awaited' && it.violation } : transient_.findings
// It threw, but its pool is judged all the same.
assert tasks('transient-task', 'awaited')*.verdict == ['persistent'] : tasks('transient-task', 'awaited')
assert exercise('transient-task', 'awaited').verdict == 'persistent' : transient_.initializers

def closed = exercise('transient-task', 'awaited and shut down')
assert closed.outcome == 'loaded' && closed.verdict == 'clean' : closed
assert closed.heldThreads.any { it ==~ /pool-.*/ } : closed

def forever = tasks('transient-task', 'spawned forever')
assert forever*.name == ['forever'] : forever
assert forever[0].artifact == project('transient-task') : forever
assert forever[0].stopsOn == 'nothing' && forever[0].activity == 'sleeping' : forever
assert forever[0].startedAt[0] ==~ /Exercise_spawned_forever\.run\(Exercise_spawned_forever\.java:\d+\)/ : forever

assert exercise('transient-task', 'blocks').outcome == 'blocked' : transient_.initializers
assert exercise('transient-task', 'blocks').verdict == 'incomplete' : transient_.initializers
assert transient_.findings.any { it.finding == 'blocked' && it.initializer.exercise == 'blocks' } : transient_.findings

// Expected to fail, and it does.
def persistent = reports['persistent-task']
assert persistent.verdict == 'persistent' : persistent.verdict
assert persistent.tasks*.stopsOn == ['interrupt'] : persistent.tasks
log.contains('As expected, tasks are left')

// The leak of the dependency's provider is not attributed to the exercise. A thread that the exercise starts through it is the dependency's.
def both = reports['uses-both']
assert both.artifacts.collectEntries { [it.id, it.verdict] } == [
        (project('uses-both')): 'clean', (project('transient-task')): 'clean', (project('persistent-task')): 'persistent'] : both.artifacts
assert both.tasks*.artifact.unique() == [project('persistent-task')] : both.tasks
assert tasks('uses-both', 'uses both')*.name == ['persistent'] : both.tasks
assert both.tasks.count { it.initializer.provider == 'com.acme.PersistentTask' } == 1 : both.tasks
assert both.tasks.find { it.initializer.exercise }.requestedBy == [project('uses-both')] : both.tasks

def failing = reports['fails-to-load']
assert failing.verdict == 'clean' : failing
assert failing.violations == 0 : failing

// The other three builds.
log.contains("persistent-tasks.exercise: the exercise 'exercise' does not compile.")
log.contains('line 1: cannot find symbol')
log.contains('    Lisst.of();')
log.contains('A task was expected to be left, but none is.')
log.contains('has an exercise that threw')
