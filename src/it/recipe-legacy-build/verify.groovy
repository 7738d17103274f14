import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.Recipe

Recipe.of('Adopting it in a legacy build').isRunBy(basedir)

// Only what fails the build is known: not the timer on a daemon thread.
def known = new File(basedir, 'known-tasks.txt').readLines().findAll { !(it =~ /^[#\[]/) }
assert known.size() == 1 && known[0].contains('poller') : known

def log = BuildLog.of(basedir)
log.contains('leaves 1 task running: timer "reporter"')
log.contains('The baseline contains a finding that is gone')
