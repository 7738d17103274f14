import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def log = BuildLog.of(basedir)
log.contains('[INFO] No persistent tasks: ')

def report = CheckReports.of(basedir)
assert report.verdict == 'clean' && report.violations == 0 : report.findings
assert report.exit.byItself : report.exit
assert report.artifacts.size() > 130 : report.artifacts.size()
assert report.initializers.size() > 50 : report.initializers.size()
assert report.initializers.count { it.outcome == 'loaded' } > 50 : report.initializers
assert report.artifacts.every { it.problems.empty } : report.artifacts
assert ['com.mysql:mysql-connector-j', 'org.apache.kafka:kafka-clients', 'software.amazon.awssdk:s3'].every { ga ->
    report.artifacts.any { it.id.startsWith("$ga:") && it.direct }
} : report.artifacts*.id
assert report.tasks.every { it.daemon && it.verdict == 'harmless' } : report.tasks
