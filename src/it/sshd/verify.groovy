import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def core = 'org.apache.sshd:sshd-core:2.13.2'
def log = BuildLog.of(basedir)
log.contains("$core leaves 1 task running:")
log.contains('org.apache.sshd.common.session.helpers.SessionTimeoutListener')

def report = CheckReports.of(basedir)
assert report.verdict == 'persistent' : report.verdict
// The JVM exits anyway: the timer runs on a daemon thread.
assert report.exit.byItself : report.exit

def task = report.tasks.find { it.kind == 'timer' }
assert task.artifact == core && task.daemon && task.verdict == 'persistent' : task
assert task.name.startsWith('sshd-SshClient[') : task.name
assert task.pending*.task == ['org.apache.sshd.common.session.helpers.SessionTimeoutListener'] : task.pending
assert task.pending[0].periodSeconds == 1 : task.pending
// The artifact that starts the client; the owner of the thread factory requested nothing.
assert task.requestedBy == ['org.apache.sshd:sshd-sftp:2.13.2'] : task.requestedBy
assert task.initializer.provider == 'org.apache.sshd.sftp.client.fs.SftpFileSystemProvider' : task.initializer
assert task.trail == ['io.github.persistenttasks.it:sshd:1.0', 'org.apache.sshd:sshd-sftp:2.13.2', core] : task.trail
assert report.findings.findAll { it.violation }*.finding == ['timer'] : report.findings
