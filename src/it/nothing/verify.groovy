import io.github.persistenttasks.it.CheckReports

def id = { "it.nothing:$it:1.0".toString() }
def of = { CheckReports.of(new File(basedir, it)) }

// Neither classes nor dependencies.
def empty = of('empty')
assert empty.verdict == 'clean' && empty.artifacts.empty && empty.initializers.empty : empty

// Provided dependencies and test dependencies are not on the production class path.
['provided', 'tested'].each {
    assert of(it).verdict == 'clean' : of(it)
    assert !of(it).artifacts*.id.contains(id('leak')) : of(it).artifacts
}
def tests = CheckReports.in(new File(basedir, 'tested/target/tests'))
assert tests.verdict == 'persistent' && tests.tasks*.artifact == [id('leak')] : tests

// Nothing is packaged, so the project and the reactor's modules are directories. The dependency of type pom and a dependency's optional
// dependency are not on the class path. Neither is a transitive dependency that the project declares for its tests: Maven leaves it out too.
def app = of('app')
assert app.verdict == 'clean' && app.tasks.empty : app
assert app.artifacts*.id == ['app', 'middle', 'plain'].collect(id) : app.artifacts*.id
assert !new File(basedir, 'middle/target/middle-1.0.jar').exists() : 'this test needs directories'
assert app.initializers.collect { [it.artifact, it.provider, it.outcome] } == [
    [id('app'), 'it.app.Provider', 'loaded'],
    [id('middle'), 'it.middle.Provider', 'failed']
] : app.initializers
assert app.artifacts.find { it.id == id('plain') }.initializers == 0 : app.artifacts
