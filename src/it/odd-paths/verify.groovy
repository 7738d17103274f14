import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def log = BuildLog.of(basedir)
def properties = new Properties()
new File(basedir, 'test.properties').withInputStream { properties.load(it) }

def directory = new File(basedir, "app/target/${properties.odd}/persistent-tasks")
def report = CheckReports.in(directory)
assert report.verdict == 'persistent' : report
assert report.tasks.collect { [it.artifact, it.name] } == [['it.odd:lib:1.0', 'plain']] : report.tasks
assert report.artifacts*.id.contains('com.google.code.gson:gson:2.13.2') : report.artifacts
// One needs what is in the local repository.
assert report.initializers*.outcome == ['loaded', 'loaded'] : report.initializers
assert new File(basedir, "lib/target/${properties.odd}/lib-1.0.jar").exists() : 'This is about a jar with an odd path.'
assert directory.list().findAll { it.startsWith('fork-') && !it.endsWith('.log') }.empty : directory.list()

// Where the locale has no umlaut, that is said, by Maven 4 in its own words; where names do not depend on the locale, it works.
def again = log.text().count('it.odd:lib:1.0 leaves 1 task running') == 2
def told = ['run Maven in a UTF-8 locale.', 'contains unmappable characters'].any { log.text().contains(it) }
assert again || told : log.text()
