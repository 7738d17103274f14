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
// One of them needs a jar from the local repository.
assert report.initializers*.outcome == ['loaded', 'loaded'] : report.initializers
assert new File(basedir, "lib/target/${properties.odd}/lib-1.0.jar").exists() : 'this test needs a jar with an odd path'
assert directory.list().findAll { it.startsWith('fork-') && !it.endsWith('.log') }.empty : directory.list()

// If the locale has no umlaut, the plugin says so, or Maven 4 in its own words. If names do not depend on the locale, the check works.
def again = log.text().count('it.odd:lib:1.0 leaves 1 task running') == 2
def reported = ['run Maven in a UTF-8 locale.', 'contains unmappable characters'].any { log.text().contains(it) }
assert again || reported : log.text()
