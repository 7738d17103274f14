import io.github.persistenttasks.it.BuildLog

def log = BuildLog.of(basedir)
log.contains("persistent-tasks.jvm: 'nowhere' is no Java installation")
log.contains("persistent-tasks.artifact: 'motan-core' names no artifact")
log.contains('persistent-tasks.baseline: there is no file')
log.contains('persistent-tasks.tmaxx: there is no such parameter')
// A failure and not an error: the mistake is the user's.
assert log.text().count('BUILD FAILURE') == 4 : log.text()
assert log.text().count('wiki.apache.org/confluence/display/MAVEN/MojoFailureException') == 4 : log.text()
