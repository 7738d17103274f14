import groovy.json.JsonSlurper
import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def log = BuildLog.of(basedir)
def modules = ['base', 'leak', 'api', 'core', 'service', 'web', 'enterprise', 'tool', 'shared', 'bundle', 'app']
def directory = { module, name -> new File(basedir, "$module/target/$name") }
def written = { name -> modules.findAll { new File(directory(it, name), 'report.json').exists() } }
def classPath = { report -> report.artifacts*.id.collect { it.split(':')[1] } }
assert modules.every { !new File(basedir, "$it/target").list().any { it.endsWith('ar') } } : 'this test needs directories'

// Bound to a phase, two modules at a time: each module has the class path of its own packaging, and the parameters of its parents.
def bound = { CheckReports.in(directory(it, 'persistent-tasks')) }
assert written('persistent-tasks') == modules - ['leak', 'shared'] : written('persistent-tasks')
assert classPath(bound('service')) == ['service', 'core', 'api', 'base'] : classPath(bound('service'))
assert classPath(bound('web')) == ['web', 'service', 'core', 'api', 'base'] : classPath(bound('web'))
assert bound('web').initializers*.provider == ['it.web.Provider', 'it.base.Provider'] : bound('web').initializers
// A war contains its own libraries, and its classes are not on the class path of other modules.
assert classPath(bound('enterprise')) == ['service', 'core', 'api', 'base'] : classPath(bound('enterprise'))
assert classPath(bound('tool')) == ['tool', 'core', 'api', 'base'] : classPath(bound('tool'))
// A POM with dependencies is checked; a parent with dependencies is not.
assert classPath(bound('bundle')) == ['leak', 'core', 'api', 'base'] : classPath(bound('bundle'))
assert bound('bundle').verdict == 'persistent' : bound('bundle').verdict
// A finding points to the line of the POM that declares the dependency.
def sarif = new JsonSlurper().parse(directory('bundle', 'persistent-tasks/report.sarif'))
def places = sarif.runs[0].results.collect { it.locations[0].physicalLocation }
def declared = new File(basedir, 'bundle/pom.xml').readLines().findIndexOf { it.contains('<artifactId>leak<') } - 1
assert places*.artifactLocation*.uri.toSet() == ['bundle/pom.xml'].toSet() : places
assert places*.region*.startLine.toSet() == [declared].toSet() : places
assert classPath(bound('app')).toSet() == ['app', 'leak', 'core', 'api', 'base'].toSet() : classPath(bound('app'))

// The configuration wins over the command line, which wins over the POM's properties, as in any plugin.
assert bound('base').tmaxSeconds == 0.5 : bound('base').tmaxSeconds
assert bound('service').tmaxSeconds == 0.75 : bound('service').tmaxSeconds
assert bound('web').tmaxSeconds == 0.5 : bound('web').tmaxSeconds

// Executions of one module do not overwrite each other's reports.
def reproduce = { CheckReports.in(directory('api', it)).reproduce.split(' ')[1].split(':').last() }
assert reproduce('persistent-tasks') == 'check@check' : reproduce('persistent-tasks')
assert reproduce('persistent-tasks/compile') == 'check@compile' : reproduce('persistent-tasks/compile')
assert reproduce('apart') == 'check@apart' : reproduce('apart')
assert !directory('api', 'persistent-tasks/off').exists() : 'this execution has no phase'

// On the command line: all modules, each with its own POM and profiles; the failures are summarized at the end.
def named = { CheckReports.in(directory(it, 'command-line')) }
assert written('command-line') == modules - ['leak', 'shared', 'tool'] : written('command-line')
assert named('core').artifacts.findAll { it.excluded }*.id == ['it.reactor:base:1.0'] : named('core').artifacts
assert named('api').artifacts.every { !it.excluded } : named('api').artifacts
assert named('service').tmaxSeconds == 0.75 : named('service').tmaxSeconds
assert new File(directory('web', 'command-line'), 'TEST-persistent-tasks.xml').exists() : 'the formats of web'
assert !new File(directory('web', 'command-line'), 'report.html').exists() : 'the formats of web'
assert new File(directory('api', 'command-line'), 'report.sarif').exists() : 'the formats of the root'
assert [named('app').verdict, named('app').violations] == ['persistent', 0] : named('app')
log.contains('Not checked: persistent-tasks.skip is set.')
log.contains('2 modules failed. tool: persistent-tasks.scope: the value \'everything\' is not known; known values are runtime, compile, test. '
        + 'bundle: it.reactor:leak:1.0 leaves 1 task running: thread "leak".')

// A part of the reactor, a single module, and a POM without its modules.
assert written('also-made/compile') == ['api'] : written('also-made/compile')
assert written('also-made') == ['base'] : written('also-made')
assert written('alone') == ['base'] : written('alone')
// Maven 4 itself creates a target directory there.
assert written('none') == [] && !new File(basedir, 'aggregator/target/none').exists() : written('none')
log.contains('it.reactor:aggregator:pom:1.0 has nothing to probe')

// With -X, the log has a command that reruns each fork. The rerun ends by itself, even with the leak.
def commands = log.text().findAll(/(?m)^\[DEBUG\] To rerun fork \d+: .*$/).collect { it.split(/fork \d+: /, 2)[1] }
assert commands.size() == 2 : commands
def shell = new File('/bin/sh')
commands.eachWithIndex { command, index ->
    if (shell.exists()) {
        def process = new ProcessBuilder(shell.path, '-c', command).redirectErrorStream(true).start()
        def output = process.inputStream.text
        assert process.waitFor() == 0 : command + output
        assert directory('base', "alone/fork-${index + 1}/events").length() > 0 : command
    }
}
return true
