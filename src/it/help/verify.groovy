import io.github.persistenttasks.it.BuildLog

def log = BuildLog.of(basedir)
log.contains('persistent-tasks:help')
log.contains('persistent-tasks:check')
