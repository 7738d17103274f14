import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

// With devtools, main runs a second time on another thread, with classes of another loader.
def log = BuildLog.of(basedir)
['persistent-tasks', 'devtools'].each { name ->
    def server = CheckReports.in(new File(basedir, "target/$name"))
    def program = server.initializers.find { it.main == 'it.spring.App' }
    assert program.outcome == 'loaded' && program.artifact == 'io.github.persistenttasks.it:main-spring:1.0' : server.initializers
    assert server.verdict == 'persistent' && server.violations == 0 : server.findings
    assert server.exit.onSigterm.ends : server.exit
    def alive = server.tasks.findAll { !it.daemon }
    assert alive && alive*.stopsOn.unique() == ['shutdown'] : alive
    assert alive.any { it.artifact.startsWith('org.springframework.boot:') || it.artifact.startsWith('org.apache.tomcat') } : alive
    assert server.hooks.every { it.outcome == 'finished' } : server.hooks
}
log.contains('On SIGTERM, the program it.spring.App ends: its shutdown hooks take')

// Devtools end main with an exception that they handle, and the JVM with an exit.
def closed = CheckReports.in(new File(basedir, 'target/devtools-closed'))
assert closed.verdict == 'clean' && closed.violations == 0 : closed.findings
assert closed.findings.every { it.finding == 'daemon' } : closed.findings
assert closed.exit.byItself && closed.exit.status == 0 : closed.exit

def exercise = CheckReports.in(new File(basedir, 'target/exercise'))
assert exercise.verdict == 'clean' && exercise.violations == 0 : exercise.findings
assert exercise.initializers.find { it.exercise }.outcome == 'loaded' : exercise.initializers.find { it.exercise }
