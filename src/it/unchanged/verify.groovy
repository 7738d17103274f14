import io.github.persistenttasks.it.BuildLog

def log = BuildLog.of(basedir)

def lines = log.text().readLines().findAll { it =~ /No persistent tasks: |leaves 1 task running:$/ }
assert lines.size() == 6 : "not a line for each check: $lines"
assert lines[0].contains('1 artifact, 1 initializer') : 'the first check did not probe'
assert lines[1] =~ /nothing has changed since the clean check of \d{4}-\d\d-\d\d \d\d:\d\d:\d\d; -Dpersistent-tasks.force probes again\./ : 'probed again although nothing had changed'
assert lines[2].contains('1 artifact, 1 initializer') : 'not probed again although forced'
assert lines[3].contains('1 artifact, 1 initializer') : 'not probed again although a parameter had changed'
assert lines[4].contains('leaves 1 task running') : 'not probed again although a class had changed'
assert lines[5].contains('leaves 1 task running') : 'a check that was not clean was remembered as clean'
