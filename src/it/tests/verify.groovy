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

def ran = ['junit4', 'testng', 'mix']
// JUnit 4 and 3, JUnit 6, TestNG, and all of them in one module, with engines that the plugin adds.
def tasks = { module -> CheckReports.of(new File(basedir, module)).tasks.collectEntries { [it.name, [it.initializer.test.replaceAll('.*[.]', ''), it.initializer.method]] } }
assert tasks('junit4') == [
        'before class': ['RuleTest', null],
        'of the method': ['RuleTest', 'leaks'],
        'after class': ['RuleTest', null],
        'of JUnit 3': ['TestOld', 'testLeaks'],
        'parameter 1': ['EachTest', 'leaks'],
        'parameter 2': ['EachTest', 'leaks']] : tasks('junit4')
if (report.jvm.version ==~ /(1\.8|11)\b.*/) {
    def six = CheckReports.of(new File(basedir, 'junit6'))
    assert six.verdict == 'incomplete' && six.findings*.finding == ['unprobed'] : six.findings
    assert six.findings[0].message.contains('Java 17') : six.findings
} else {
    ran << 'junit6'
    assert tasks('junit6') == ['before all': ['SixTest', null], 'of the method': ['SixTest', 'leaks']] : tasks('junit6')
}
assert tasks('testng') == [
        'before class': ['NgTest', null],
        'of the method': ['NgTest', 'leaks'],
        'parameter 1': ['NgTest', 'uses'],
        'parameter 2': ['NgTest', 'uses']] : tasks('testng')
assert tasks('mix') == ['of Five': ['FiveTest', 'leaks'], 'of Four': ['FourTest', 'leaks'], 'of Ng': ['NgTest', 'leaks']] : tasks('mix')
ran.each { module ->
    def other = CheckReports.of(new File(basedir, module))
    assert other.artifacts.every { !(it.id =~ /launcher|vintage|testng-engine/) } : other.artifacts*.id
    assert other.tasks*.artifact.unique() == [lib] : other.tasks
    assert other.tasks.every { it.startedAt.size() == 2 } : other.tasks*.startedAt
    assert other.initializers*.outcome.unique() == ['loaded'] : other.initializers
}

// As Surefire is configured: its tests assert what they see.
def configured = CheckReports.of(new File(basedir, 'configured'))
assert configured.initializers*.test == ['it.configured.SettingsCheck'] : configured.initializers
assert configured.initializers[0].error == null : configured.initializers
assert configured.initializers[0].tests.run == 4 : configured.initializers
assert configured.tasks*.name == ['of the selected test'] : configured.tasks

// A test that blocks and one that crashes the JVM are found out, the others run without them, and the class of another module's tests is the culprit.
def blocked = CheckReports.of(new File(basedir, 'blocked'))
assert blocked.initializers.collectEntries { [it.test - 'it.blocked.', it.outcome] } == [BlocksTest: 'blocked', CrashesTest: 'crashed', UsesTest: 'loaded'] : blocked.initializers
def block = blocked.findings.find { it.finding == 'blocked' }
assert block.initializer == [test: 'it.blocked.BlocksTest', method: 'blocks'] : block
def crash = blocked.findings.find { it.finding == 'crash' }
assert crash.initializer == [test: 'it.blocked.CrashesTest', method: 'crashes'] : crash
assert blocked.tasks*.artifact == ['io.github.persistenttasks.it:tests-shared:jar:tests:1.0'] : blocked.tasks
assert blocked.tasks*.initializer == [[test: 'it.blocked.UsesTest', method: 'uses']] : blocked.tasks

// A class of a dependency that Surefire scans is the dependency's.
def scanned = CheckReports.of(new File(basedir, 'scanned'))
assert scanned.initializers.collect { [it.artifact, it.test] } == [['io.github.persistenttasks.it:tests-shared:jar:tests:1.0', 'it.shared.SharedTest']] : scanned.initializers
assert scanned.tasks*.name == ['of the scanned dependency'] : scanned.tasks

// A suite file of TestNG selects classes and methods.
def suite = CheckReports.of(new File(basedir, 'suite'))
assert suite.initializers.collectEntries { [it.test, it.tests.run] } == ['it.suite.Checks': 1] : suite.initializers
assert suite.tasks*.name == ['of the suite'] : suite.tasks

// JUnit 4.11 cannot be run on the JUnit Platform.
def old = CheckReports.of(new File(basedir, 'old'))
assert old.verdict == 'incomplete' && old.findings*.finding == ['unprobed'] : old.findings
assert old.findings[0].message.contains('JUnit 4.11') : old.findings

// A module without tests is clean.
assert CheckReports.of(new File(basedir, 'lib')).initializers == []

// Only the selected tests.
def selected = CheckReports.in(new File(basedir, 'junit5/other'))
assert selected.initializers.collectEntries { [it.test - 'it.junit5.', it.tests.run] } == [SharesFirstTest: 1, SharesSecondTest: 1] : selected.initializers

def log = BuildLog.of(basedir)
// Tasks of the same origin from several tests are one block.
log.contains('by the test class it.junit5.BeforeAllTest and 7 more tests')
log.contains('9 test classes, 15 tests (1 failed, 1 skipped)')
log.contains('Not as in Surefire: forkCount 2: the test classes run one after the other in one JVM')
log.contains('parallel execution is off')
log.contains('Not as in Surefire: suiteXmlFiles: only the classes, packages and methods of the suites are used, not parameter')
log.contains("persistent-tasks.tests: no class in")
log.contains("matches 'NoSuchTest'")
log.contains("no test matches 'CleanTest#noSuchMethod'")
