import io.github.persistenttasks.it.BuildLog

def log = BuildLog.of(basedir)
log.contains("persistent-tasks.jvm: 'nowhere' is not a Java installation")
log.contains("persistent-tasks.artifact: 'motan-core' is not an artifact")
log.contains('persistent-tasks.baseline: the file')
log.contains('persistent-tasks.tmaxx: unknown parameter')
// A failure and not an error: the mistake is the user's.
assert log.text().count('BUILD FAILURE') == 4 : log.text()
assert log.text().count('wiki.apache.org/confluence/display/MAVEN/MojoFailureException') == 4 : log.text()
