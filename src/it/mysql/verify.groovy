import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def log = BuildLog.of(basedir)
log.contains('[INFO] No persistent tasks: ')
log.contains('1 daemon thread')

def report = CheckReports.of(basedir)
assert report.verdict == 'clean' && report.violations == 0 : report.findings
assert report.exit.byItself && report.exit.millis < 10_000 : report.exit

def driver = 'com.mysql:mysql-connector-j:8.4.0'
assert report.tasks*.name == ['mysql-cj-abandoned-connection-cleanup'] : report.tasks
def task = report.tasks[0]
assert task.artifact == driver && task.daemon && task.verdict == 'harmless' && task.kind == 'thread' : task
assert task.startedAt.any { it.startsWith('com.mysql.cj.jdbc.AbandonedConnectionCleanupThread.<clinit>') } : task.startedAt
assert task.initializer.service == 'java.sql.Driver' : task.initializer
assert report.findings*.finding == ['daemon'] && !report.findings[0].violation : report.findings
