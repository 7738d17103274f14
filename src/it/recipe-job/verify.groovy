import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports
import io.github.persistenttasks.it.Recipe

Recipe.of('A Kubernetes job never completes').isRunBy(basedir)

def log = BuildLog.of(basedir)
log.contains('com.acme.Job.main(Job.java:')
log.contains('the program com.acme.Job ended with status 0')
assert CheckReports.of(basedir).exit.status == 0
