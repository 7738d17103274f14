import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.FindVersionReports
import io.github.persistenttasks.it.Recipe

Recipe.of('From a failing check to a pull request').isRunBy(basedir)

def g = 'io.github.persistenttasks.it.versions:'
def searched = { app ->
    def artifacts = FindVersionReports.of(new File(basedir, 'apps/' + app)).artifacts
    assert artifacts.size() == 1 : artifacts
    artifacts[0]
}
def line = { app, text -> new File(basedir, "apps/$app/pom.xml").readLines().findIndexOf { it.contains(text) } + 1 }

// Two checks halve three versions: 1.2 is not clean and 1.3 is. Nothing is said of 1.1, and the release candidate is left out.
['property', 'literal', 'deep', 'managed-by-bom'].each { app ->
    def lib = searched(app)
    assert lib.id == g + 'lib:1.0' && lib.leaves*.name == ['lib'] : lib
    assert lib.versions*.version == ['1.1', '1.2', '1.3'] : lib.versions
    assert lib.versions*.status == ['not_tried', 'leaves', 'clean'] : lib.versions
    assert lib.versions*.verdict == [null, 'persistent', 'clean'] : lib.versions
    assert lib.nearest == '1.3' && lib.newest == '1.3' && lib.unavailable.isEmpty() : lib
}
def property = searched('property').change
assert property == [place: 'property', pom: 'property/pom.xml', line: line('property', '<lib.version>'),
    xml: '<lib.version>1.3</lib.version>'] : property
def literal = searched('literal').change
def declared = new File(basedir, 'apps/literal/pom.xml').readLines().findLastIndexOf { it.contains('<version>1.0') } + 1
assert literal.place == 'dependency' && literal.line == declared && literal.pom == 'literal/pom.xml' : literal
assert literal.xml.startsWith('<dependency>') && literal.xml.contains('<version>1.3</version>') : literal
['deep', 'managed-by-bom'].each { app ->
    def change = searched(app).change
    assert change.place == 'managed' && change.line == null && change.pom == app + '/pom.xml' : change
    assert change.xml.startsWith('<dependencyManagement>') && change.xml.contains('<version>1.3</version>') : change
}
assert searched('deep').trail == [g + 'deep:1.0', g + 'user:1.0', g + 'lib:1.0'] : searched('deep').trail

// The metadata names versions that no repository has.
def gone = searched('unavailable')
assert gone.unavailable == ['1.1', '1.2'] && gone.nearest == null && gone.newest == null && gone.change == null : gone

// The exercise does not compile against 1.1.
def used = searched('in-use')
assert used.leaves*.initializer == [[exercise: 'exercise']] : used.leaves
assert used.versions*.status == ['not_tried', 'clean'] && used.nearest == '1.2' : used.versions
assert used.versions[0].note.contains('exercise') : used.versions

// The test cannot run with 1.1, which therefore may not be called clean.
def tested = searched('tested')
assert tested.leaves*.initializer == [[test: 'it.tested.UsedTest', method: 'uses']] : tested.leaves
assert tested.versions*.status == ['incomplete', 'clean'] && tested.nearest == '1.2' : tested.versions
assert tested.versions[0].note == 'Tests of it.tested.UsedTest fail with this version only.' : tested.versions

// The program cannot use 1.1, and says so only by its status.
def program = searched('program')
assert program.leaves*.initializer == [[main: 'it.program.Main']] : program.leaves
assert program.versions*.status == ['incomplete', 'clean'] && program.nearest == '1.2' : program.versions
assert program.versions[0].note == 'The program ends with status 1 with this version only.' : program.versions
def both = FindVersionReports.in(new File(basedir, 'apps/program/target/both')).artifacts[0]
assert both.leaves*.initializer.toSet() == [[main: 'it.program.Main'], [exercise: 'exercise']].toSet() : both.leaves
assert both.versions*.status == ['incomplete', 'clean'] && both.nearest == '1.2' : both.versions

assert FindVersionReports.of(new File(basedir, 'apps/clean')).artifacts.isEmpty()

// All versions: it leaks again later.
def all = FindVersionReports.in(new File(basedir, 'apps/target/all')).artifacts[0]
assert all.versions*.version == ['1.1', '1.2', '1.3', '1.4-rc1'] : all.versions
assert all.versions*.status == ['clean', 'leaves', 'clean', 'leaves'] : all.versions
assert all.nearest == '1.1' && all.newest == '1.3' : all

def newest = FindVersionReports.in(new File(basedir, 'apps/target/newest'))
assert newest.checks == 2 && newest.artifacts[0].versions*.status == ['not_tried', 'leaves'] : newest

def log = BuildLog.of(basedir)
log.contains('lib 1.3 is the first clean one of 3 newer versions')
log.contains('Set the property in property/pom.xml, line ' + line('property', '<lib.version>'))
log.contains('<lib.version>1.3</lib.version>')
log.contains('helps so far: 1.2 is not clean')
log.contains("persistent-tasks.versions: '[1.1' is not a version range")
