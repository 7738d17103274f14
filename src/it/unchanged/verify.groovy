import io.github.persistenttasks.it.BuildLog

def log = BuildLog.of(basedir)

def said = log.text().readLines().findAll { it =~ /No persistent tasks: |leaves 1 task running:$/ }
assert said.size() == 6 : "not a line for each check: $said"
assert said[0].contains('1 artifact, 1 initializer') : 'the first check did not probe'
assert said[1] =~ /nothing has changed since the clean check of \d{4}-\d\d-\d\d \d\d:\d\d:\d\d; -Dpersistent-tasks.force probes again\./ : 'probed again though nothing had changed'
assert said[2].contains('1 artifact, 1 initializer') : 'not probed again though forced'
assert said[3].contains('1 artifact, 1 initializer') : 'not probed again though a parameter had changed'
assert said[4].contains('leaves 1 task running') : 'not probed again though a class had changed'
assert said[5].contains('leaves 1 task running') : 'a check that was not clean is taken for one'
