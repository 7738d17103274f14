import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def report = CheckReports.of(new File(basedir, 'junit5'))
def lib = 'io.github.persistenttasks.it:tests-lib:1.0'
def own = 'io.github.persistenttasks.it:tests-junit5:jar:tests:1.0'
def byName = report.tasks.collectEntries { [it.name, it] }
def test = { name -> report.initializers.find { it.test == "it.junit5.$name".toString() } }

// Each task is attributed to the class and the method that was running when it was started.
assert byName.collectEntries { name, task -> [name, [task.initializer.test - 'it.junit5.', task.initializer.method]] } == [
        'of the class': ['StaticLeakTest', null],
        'of the method': ['StaticLeakTest', 'leaks'],
        'of another thread': ['StaticLeakTest', 'leaksThroughAThread'],
        'before all': ['BeforeAllTest', null],
        'parameter 1': ['ParameterizedLeakTest', 'leaks'],
        'parameter 2': ['ParameterizedLeakTest', 'leaks'],
        'of the extension': ['ExtensionTest', 'passes'],
        'shared': ['SharesFirstTest', 'uses'],
        'by First': ['SharesFirstTest', 'uses'],
        // Through a worker of the pool that the other class created.
        'by Second': ['SharesSecondTest', 'uses']] : report.tasks*.initializer

// The culprit is the library, and the tests request it; the line of the test is in the report.
def method = byName['of the method']
assert method.artifact == lib && method.requestedBy == [own] : method
assert method.startedAt == ['it.lib.Lib.start(Lib.java:13)', 'it.junit5.StaticLeakTest.leaks(StaticLeakTest.java:14)'] : method
assert byName.shared.artifact == own : byName.shared

// The one that ends the JVM is found out, and the others run in another JVM.
assert test('ExitTest').outcome == 'exited' : report.initializers
def exit = report.findings.find { it.finding == 'exit' }
assert exit.artifact == own && exit.initializer == [test: 'it.junit5.ExitTest', method: 'exits'] : exit
assert report.initializers.findAll { it.test != 'it.junit5.ExitTest' }*.outcome.toSet() == ['loaded', 'failed'] as Set : report.initializers

// A failing test is listed and is not a finding.
assert test('FailingTest').outcome == 'failed' : test('FailingTest')
assert test('FailingTest').error == '1 of 2 tests failed: fails: org.opentest4j.AssertionFailedError: as intended' : test('FailingTest')
assert report.findings*.finding.toSet() == ['thread', 'exit'] as Set : report.findings

// The tests are counted as Surefire counts them, and what is alive after each class is noted.
def clean = test('CleanTest')
assert clean.outcome == 'loaded' && clean.tests == [run: 5, failed: 0, skipped: 1, aliveThreads: []] : clean
assert test('ParameterizedLeakTest').tests.aliveThreads == ['parameter 1', 'parameter 2'] : test('ParameterizedLeakTest')

// What runs the tests is not among the artifacts.
assert !report.artifacts*.id.any { it.contains('launcher') } : report.artifacts*.id

def log = BuildLog.of(basedir)
log.contains('by the test it.junit5.ParameterizedLeakTest.leaks')
