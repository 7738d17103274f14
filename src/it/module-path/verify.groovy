import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports
import io.github.persistenttasks.it.FindDepsReports

def log = BuildLog.of(basedir)
def target = { new File(basedir, "app/target/$it") }
def artifact = { id -> id.split(':')[1] }
def outcomes = { report ->
    report.initializers.findAll { it.provider }.collectEntries { [artifact(it.artifact), it.outcome] }
}
def threads = { tasks -> tasks.collect { it.name }.toSet() }

// As a module: a provider method is called if there is one; a module that is not required is resolved if a service of it is used;
// a required jar without module-info is an automatic module.
def auto = CheckReports.in(target('auto'))
assert outcomes(auto) == [app: 'loaded', lib: 'loaded', bound: 'loaded', plain: 'loaded'] : auto.initializers
assert threads(auto.tasks) == [
    'provider(), module it.app', 'provider(), module it.lib', 'constructor, module plain'
].toSet() : auto.tasks*.name
assert auto.tasks.collect { [it.name, artifact(it.artifact)] }.contains(['provider(), module it.lib', 'lib']) : auto.tasks

assert auto.initializers.findAll { it.exercise }*.outcome == ['loaded'] : auto.initializers

// On the class path, a provider that only a module descriptor declares is created as in a module, by its provider method if it has one;
// providers that need a module fail.
def classPath = CheckReports.in(target('class-path'))
assert outcomes(classPath) == [app: 'loaded', lib: 'loaded', bound: 'failed', plain: 'loaded'] : classPath.initializers
assert threads(classPath.tasks) == ['provider(), class path', 'constructor, class path'].toSet() : classPath.tasks*.name
assert classPath.tasks.size() == 3 : classPath.tasks

// The jar of an artifact as a module.
def lib = CheckReports.in(target('artifact'))
assert threads(lib.tasks) == ['provider(), module it.lib'].toSet() : lib.tasks*.name

// A program is on the module path if its module is named, with the modules that java would resolve for it.
def program = { CheckReports.in(target(it)).tasks.findAll { it.initializer.main == 'it.app.Main' }*.name }
assert program('main') == ['module it.app, java.sql is absent'] : program('main')
assert program('main-on-class-path') == ['class path, java.sql is present'] : program('main-on-class-path')

// find-deps tests a dependency as the same module that it is for the project.
def each = FindDepsReports.in(target('one-by-one')).dependencies.collectEntries { [artifact(it.id), it] }
assert each.lib.verdict == 'persistent' && threads(each.lib.tasks) == ['provider(), module it.lib'].toSet() : each.lib
assert each.plain.verdict == 'persistent' && threads(each.plain.tasks) == ['constructor, module plain'].toSet() : each.plain
assert each.bound.verdict == 'clean' : each.bound
assert each.app.culprits.collect(artifact).toSet() == ['lib', 'plain'].toSet() : each.app.culprits

log.contains("persistent-tasks.modulePath: 'true' cannot be used, because it.modules:plain:1.0 has no module-info")
