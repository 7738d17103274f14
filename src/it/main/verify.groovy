import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def own = 'io.github.persistenttasks.it:main:1.0'
def okhttp = 'com.squareup.okhttp3:okhttp:4.12.0'
def report = { name -> CheckReports.in(new File(basedir, "target/$name")) }
def program = { of -> of.initializers.find { it.main } }
def log = BuildLog.of(basedir)
// The console breaks its lines.
def said = log.text().replaceAll(/\n\[\w+\] +/, ' ')

// Its exit is its end: no finding, and its pool is harmless.
def tool = report('persistent-tasks')
assert new File(basedir, 'target/words.txt').readLines() == ['one', 'two words', "it's"]
assert tool.verdict == 'clean' && tool.violations == 0 && tool.findings.every { it.finding == 'daemon' } : tool.findings
assert tool.exit.byItself && tool.exit.status == 3 : tool.exit
assert program(tool).main == 'it.main.Tool' && program(tool).artifact == own && program(tool).outcome == 'exited' : tool.initializers
assert tool.tasks.findAll { !it.daemon }.collect { [it.artifact, it.verdict, it.initializer.main] } == [[own, 'harmless', 'it.main.Tool']] : tool.tasks
assert said.contains('the program it.main.Tool ended with status 3') : said

// Its dispatcher's worker lives on for a minute.
def open = report('open')
assert open.verdict == 'persistent' : open
assert open.tasks.any { !it.daemon && it.artifact == okhttp && it.requestedBy == [own] && it.verdict == 'lingering' } : open.tasks
assert program(open).outcome == 'loaded' : open.initializers

def closed = report('closed')
assert closed.verdict == 'clean' && closed.violations == 0 : closed
assert closed.exit.status == 0 : closed.exit

// It ends on SIGTERM: its hook stops its threads, which the report says of each.
def server = report('server')
assert server.verdict == 'persistent' && server.violations == 0 : server.findings
assert server.exit.onSigterm.ends && server.exit.onSigterm.hooksMillis >= 0 : server.exit
assert server.tasks.findAll { !it.daemon }.size() == 2 : server.tasks
assert server.tasks.findAll { !it.daemon }*.stopsOn.unique() == ['shutdown'] : server.tasks
// On 8 its server has the JDK's logging start, which has a hook of its own.
assert server.hooks.findAll { !it['class'].startsWith('java.util.logging.') }.collect { [it.artifact, it.name, it.outcome] } == [[own, 'stop', 'finished']] : server.hooks
assert said.contains('On SIGTERM, the program it.main.Server ends: its shutdown hooks take') : said

def hangs = report('hangs')
assert !hangs.exit.onSigterm.ends && hangs.exit.onSigterm.hooksMillis == null : hangs.exit
assert hangs.findings.any { it.finding == 'hook' && it.violation && it.artifact == own } : hangs.findings
assert said.contains('On SIGTERM, the program it.main.Server does not end: a shutdown hook is still running after 1.5 s.') : said

def ignores = report('ignores')
assert !ignores.exit.onSigterm.ends && ignores.exit.onSigterm.signalIgnored : ignores.exit
assert ignores.findings.findAll { it.violation }.message == ['The program it.main.Server did not begin to shut down within 1.5 s of SIGTERM.'] : ignores.findings
assert said.contains('On SIGTERM, the program it.main.Server does not end: it handles the signal and does not begin to shut down within 1.5 s.') : said

log.contains("persistent-tasks.mainClass: the parameter is not set, but persistent-tasks.probe is 'main'")
log.contains("persistent-tasks.mainClass: the class 'it.main.Missing' is not on the class path")
log.contains("persistent-tasks.mainClass: the JVM ")
log.contains(" cannot run 'it.main.Server\$NotAProgram': Main method not found in class it.main.Server\$NotAProgram")
log.contains("persistent-tasks.workingDirectory: '")
log.contains("persistent-tasks.probe: the value 'main' cannot be used with find-deps")

def artifact = report('artifact')
assert artifact.verdict == 'clean' && artifact.project == 'info.picocli:picocli:4.7.7' : artifact
assert program(artifact).artifact == 'info.picocli:picocli:4.7.7' : artifact.initializers
assert new File(basedir, 'target/artifact/fork-1.log').text.contains('Usage: picocli.AutoComplete')
