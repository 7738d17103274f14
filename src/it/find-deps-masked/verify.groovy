import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.FindDepsReports

def id = { 'io.github.persistenttasks.it:' + it + ':1.0' }
def suspects = FindDepsReports.in(new File(basedir, 'app/target/suspects'))
def all = FindDepsReports.in(new File(basedir, 'app/target/all'))

def expected = [
    app: [['rmi-one', 'shared'], 'persistent'],
    'rmi-one': [['rmi-one'], 'persistent'],
    victim: [['rmi-two'], 'persistent'],
    'rmi-two': [['rmi-two'], 'persistent'],
    clean: [[], 'clean'],
    'user-one': [['shared'], 'persistent'],
    shared: [[], 'clean'],
    'user-two': [['shared'], 'persistent'],
    exiter: [[], 'incomplete']
]
[suspects, all].each { report ->
    assert report.dependencies*.id == expected.keySet().collect(id) : report.dependencies*.id
    expected.each { name, known ->
        def dependency = report.dependencies.find { it.id == id(name) }
        assert dependency.culprits.sort() == known[0].collect(id) : dependency
        assert dependency.verdict == known[1] : dependency
    }
}
assert all.dependencies.every { it.isolated } : all.dependencies
assert !suspects.dependencies.find { it.id == id('clean') }.isolated : suspects.dependencies
def exit = suspects.dependencies.find { it.id == id('exiter') }.findings
assert exit*.finding == ['exit'] && exit[0].initializer.provider == 'it.exiter.Exiter' : exit

def log = BuildLog.of(basedir)
log.contains('|  \\- ' + id('shared') + '  <- CULPRIT, but clean alone: thread')
log.contains('\\- ' + id('exiter') + '  <- INCOMPLETE: The provider')
