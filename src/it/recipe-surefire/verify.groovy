import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports
import io.github.persistenttasks.it.Recipe

Recipe.of('Surefire kills its fork').isRunBy(basedir)

def log = BuildLog.of(basedir)
log.contains('com.acme.OrderTest.saves(OrderTest.java:')
log.contains('by the test com.acme.OrderTest.saves')
assert CheckReports.of(basedir).verdict == 'clean'
