import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports
import io.github.persistenttasks.it.Recipe

Recipe.of('A server that has to end on SIGTERM').isRunBy(basedir)

def log = BuildLog.of(basedir)
log.contains('On SIGTERM, the program com.acme.Server does not end: a shutdown hook is still running')
log.contains('On SIGTERM, the program com.acme.Server ends: its shutdown hooks take')
def server = CheckReports.of(basedir)
assert server.exit.onSigterm.ends : server.exit
assert server.tasks.findAll { !it.daemon }*.stopsOn == ['shutdown'] : server.tasks
