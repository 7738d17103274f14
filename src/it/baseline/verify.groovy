import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def log = BuildLog.of(basedir)

def known = new File(basedir, 'known/tasks.txt').readLines().findAll { !it.startsWith('#') }
assert known.remove(0) == '[io.github.persistenttasks.it:baseline]'
assert known == [
    'timer io.github.persistenttasks.it:baseline ant-# at it.Ant.lambda$new$# by it.Ant',
    'timer io.github.persistenttasks.it:baseline zebra-# at it.Zebra.lambda$new$# by it.Zebra',
] : "the baseline is not sorted, or not stable: $known"

log.contains('2 findings in the baseline')
log.contains('The baseline contains a finding that is gone; update it: timer')
log.contains('leaves 1 task running: timer "bee-')

def report = CheckReports.of(basedir)
assert report.violations == 1 : 'only a new finding fails the build'
assert report.findings.findAll { it.finding == 'timer' }.size() == 3 : 'a known finding is not in the report'
