import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def own = 'io.github.persistenttasks.it:tests-module:1.0'
def tasks = { report -> report.tasks.collectEntries { [it.name, [it.artifact, it.initializer.test, it.initializer.method]] } }
def as = { place ->
    [('before all, ' + place): [own, 'it.inner.WorkerTest', null], ('of the test, ' + place): [own, 'it.inner.WorkerTest', 'starts']]
}

// Surefire runs the tests in the module of the project, and so does the probe.
def module = CheckReports.of(basedir)
assert tasks(module) == as('module it.inner') : module.tasks
assert module.initializers*.outcome == ['loaded'] : module.initializers
assert module.initializers[0].tests.run == 2 : module.initializers
assert module.tasks[0].startedAt*.replaceAll('\\(.*', '') == ['it.inner.Worker.start', 'it.inner.WorkerTest.begins'] : module.tasks[0].startedAt
assert tasks(CheckReports.in(new File(basedir, 'target/module-path'))) == as('module it.inner')

['class-path', 'by-parameter'].each {
    assert tasks(CheckReports.in(new File(basedir, "target/$it"))) == as('class path')
}
BuildLog.of(basedir).doesNotContain('Not as in Surefire')
