import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.Jvms
import io.github.persistenttasks.it.Recipe

Recipe.of('AOT cache training hangs').isRunBy(basedir)

def log = BuildLog.of(basedir)
log.contains('com.acme.Training.main(Training.java:')
log.contains('No persistent tasks: ')

def java = Jvms.executable(Jvms.running()).path
Recipe.of('AOT cache training hangs').commands('java').each { command ->
    def run = ([java] + command.split(' ').drop(1).toList()).execute(null, basedir)
    run.consumeProcessOutput(System.out, System.err)
    assert run.waitFor() == 0 : command
}
assert new File(basedir, 'target/acme.jsa').file : 'the training run wrote no archive'
