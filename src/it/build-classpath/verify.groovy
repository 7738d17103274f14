import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

// The id of an artifact in a repository, or of a module of the reactor or a file of system scope below target.
def id = { line ->
    def (first, second, file) = (line.replace(File.separator, '/').split('/') as List)[-3..-1]
    if (second == 'target') {
        def tests = file == 'test-classes' || file.endsWith('-tests.jar')
        return tests ? "it.classpath:$first:jar:tests:1.0" : "it.classpath:$first:1.0"
    }
    def rest = file - "$first-$second" - '.jar'
    return rest ? "it.classpath:$first:jar:${rest.substring(1)}:$second" : "it.classpath:$first:$second"
}

// Compares each class path with the one of dependency:build-classpath, and returns the names on it.
def compare = { module, phase, scope ->
    def directory = new File(basedir, "$module/target/$phase/$scope")
    def expected = new File(directory, 'build-classpath').text.split(File.pathSeparator).findAll { it }.collect(id)
    def own = ["it.classpath:$module:jar:tests:1.0", "it.classpath:$module:1.0"]*.toString()
    def ids = CheckReports.in(directory).artifacts*.id
    assert ids - own == expected*.toString() : "$module, $phase, $scope"
    assert ids.takeWhile { it in own } == own.findAll { it in ids } : ids
    return ids.collect { it - 'it.classpath:' }
}
def all = [:]
['provided', 'version', 'managed-scope', 'range', 'bom-user', 'excluded', 'classified', 'system', 'bundle-user', 'brick', 'library',
        'app'].each { module ->
    ['runtime', 'compile', 'test'].each { all[[module, it]] = compare(module, 'process-test-classes', it) }
}
['library', 'app'].each { module -> ['runtime', 'compile', 'test'].each { compare(module, 'verify', it) } }

// What each project is for.
assert all[['provided', 'runtime']] == ['managed:1.0', 'user:1.0']
assert all[['version', 'runtime']] == ['low:2.0', 'managed:1.0']
assert all[['managed-scope', 'runtime']] == ['managed:1.0', 'low:1.0', 'files:1.0']
assert all[['range', 'runtime']] == ['user:1.0', 'low:2.0']
assert all[['bom-user', 'runtime']] == ['user:1.0', 'low:2.0']
assert all[['excluded', 'runtime']] == ['user:1.0', 'files:1.0']
assert all[['classified', 'test']] == ['files:jar:extra:1.0', 'files:jar:tests:1.0', 'files:1.0']
assert all[['system', 'compile']] == ['files:1.0', 'user:1.0', 'low:1.0']
assert all[['bundle-user', 'runtime']] == ['user:1.0', 'newer:1.0', 'low:2.0']
assert all[['brick', 'runtime']] == ['user:1.0', 'low:1.0']
assert all[['app', 'runtime']] == ['app:1.0', 'library:1.0', 'newer:1.0', 'user:1.0', 'low:1.0']
assert all[['app', 'test']][0..1] == ['app:jar:tests:1.0', 'app:1.0']
assert all[['app', 'test']].contains('library:jar:tests:1.0')

def log = BuildLog.of(basedir).text()
assert !(log =~ /Download(ing|ed) from .*it\/classpath\/(app|library|build-classpath)\//) : 'modules of the reactor are not looked up'
