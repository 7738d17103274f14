import io.github.persistenttasks.it.BuildLog

def log = BuildLog.of(basedir)
log.contains("persistent-tasks.jvm: 'nowhere' is not a Java installation")
log.contains("persistent-tasks.artifact: 'motan-core' is not an artifact")
log.contains('persistent-tasks.baseline: updateBaseline is set')
log.contains("persistent-tasks.jvm: the value '' is not valid")
log.contains('persistent-tasks.tmaxx: unknown parameter')
log.contains('persistent-tasks.includes: no artifact on the class path of com.google.code.gson:gson:2.13.2 matches')
// A failure and not an error: the mistake is the user's.
assert log.text().count('BUILD FAILURE') == 6 : log.text()
assert log.text().count('wiki.apache.org/confluence/display/MAVEN/MojoFailureException') == 6 : log.text()
