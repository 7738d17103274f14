import io.github.persistenttasks.it.CheckReports

def report = CheckReports.of(basedir)

// Each task is attributed to the class and the method that was running when it was started, on each JDK.
assert report.tasks.collectEntries { [it.name, [it.initializer.test - 'it.', it.initializer.method]] } == [
        'before class of 4': ['FourTest', null],
        'of 4': ['FourTest', 'starts'],
        'timer of 4': ['FourTest', 'starts'],
        'through a thread of 4': ['FourTest', 'uses'],
        'through the pool of 4': ['FourTest', 'uses'],
        // FiveTest runs first, and its test created the worker.
        'shared': ['FiveTest', 'uses'],
        'before all of 5': ['FiveTest', null],
        'of 5': ['FiveTest', 'starts'],
        'timer of 5': ['FiveTest', 'starts'],
        'through a thread of 5': ['FiveTest', 'uses'],
        'through the pool of 5': ['FiveTest', 'uses'],
        'parameter 1': ['FiveTest', 'startsEach'],
        'parameter 2': ['FiveTest', 'startsEach'],
        'of the nested class': ['FiveTest', 'startsToo']] : report.tasks.collect { [it.name, it.initializer] }
assert report.tasks.every { it.artifact == 'io.github.persistenttasks.it:tests-jdks:1.0' } : report.tasks*.artifact
def line = report.tasks.find { it.name == 'of 4' }.startedAt
assert line == ['it.Tasks.thread(Tasks.java:16)', 'it.FourTest.starts(FourTest.java:16)'] : line

// The tests are counted as Surefire counts them.
def counts = report.initializers.collectEntries { [it.test - 'it.', [it.outcome, it.tests.run, it.tests.failed, it.tests.skipped]] }
assert counts == [
        DisabledTest: ['loaded', 2, 0, 2],
        FiveTest: ['failed', 6, 1, 0],
        FourTest: ['loaded', 3, 0, 1]] : counts
assert report.verdict == 'persistent' && !report.exit.byItself : report.exit
