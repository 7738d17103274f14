import io.github.persistenttasks.it.CheckReports
import io.github.persistenttasks.it.Recipe

Recipe.of('A reactor with one baseline').isRunBy(basedir)

def lines = new File(basedir, 'known-tasks.txt').readLines().findAll { !it.startsWith('#') }
assert lines.findAll { it.startsWith('[') } == ['[com.acme:acme-api]'] : lines
assert lines.any { it.contains('api-poller') } && lines.every { !it.contains('app-poller') } : lines

def api = CheckReports.of(new File(basedir, 'api'))
assert api.violations == 0 && api.verdict == 'persistent' : api.findings
assert CheckReports.of(new File(basedir, 'app')).verdict == 'clean'
