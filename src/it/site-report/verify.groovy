import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def log = BuildLog.of(basedir)
log.contains('Not in the site: there is no report of a check in')

def page = new File(basedir, 'target/site/persistent-tasks.html').text
assert page.contains('com.weibo:motan-core:1.1.9 leaves tasks running.') : 'the verdict is not in the site'
assert page.contains('com.weibo.api.motan.util.StatsUtil.&lt;clinit&gt;') : 'the task is not in the site, or not escaped'
assert page.contains('href="persistent-tasks/report.html"') : 'the site does not link to the full report'
assert new File(basedir, 'target/site/persistent-tasks/report.html').text.contains('motan-core') : 'the full report is not in the site'
assert CheckReports.of(basedir).verdict == 'persistent' : 'the report of the check'
