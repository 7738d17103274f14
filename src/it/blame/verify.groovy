import io.github.persistenttasks.it.CheckReports

def id = { "it.blame:$it:1.0".toString() }
def reports = [CheckReports.of(new File(basedir, 'app'))]
def newer = new File(basedir, 'app/target/newer')
if (newer.exists()) {
    reports << CheckReports.in(newer)
}

// The tasks of each artifact, those that keep the JVM alive first: kind, name, daemon, verdict, the innermost artifact frames of the creation stack, the creating thread.
// Threads that inherit nothing from their creator have no creation stack: their code or the running initializer identifies the culprit.
def creation = { String artifact, String method = '<init>' -> ["it.${artifact}.Provider.$method".toString()] }
def expected = [
    thread     : [['thread', 'plain', false, 'persistent', creation('thread'), 'main']],
    timer      : [['timer', 'ticker', false, 'persistent', creation('timer', '<clinit>'), 'main']],
    fixed      : [['thread', 'pool-#-thread-#', false, 'persistent', creation('fixed'), 'main']],
    cached     : [['thread', 'pool-#-thread-#', false, 'lingering', creation('cached'), 'main']],
    single     : [['thread', 'pool-#-thread-#', false, 'persistent', creation('single'), 'main']],
    scheduled  : [['timer', 'pool-#-thread-#', false, 'persistent', creation('scheduled'), 'main']],
    forkjoin   : [['thread', 'ForkJoinPool-#-worker-#', true, 'harmless', creation('forkjoin'), 'main']],
    foreign    : [['thread', 'uninherited', false, 'persistent', [], null]],
    httpserver : [['thread', 'HTTP-Dispatcher', false, 'persistent', [], null],
                  ['timer', 'idle-timeout-task', true, 'persistent', creation('httpserver'), 'main']],
    rmi        : [['thread', 'RMI Reaper', false, 'persistent', creation('rmi'), 'main'],
                  ['thread', 'RMI TCP Accept-#', true, 'harmless', creation('rmi'), 'main'],
                  ['thread', 'RMI GC Daemon', true, 'harmless', [], null]],
    factoryuser: [['thread', 'made', false, 'persistent',
                   ['it.factory.NamedThreadFactory.newThread', 'it.factoryuser.Provider.<init>'], 'main']],
    daemonfirst: [['thread', 'late', false, 'persistent', creation('daemonfirst', 'wake'), 'harmless at first'],
                  ['thread', 'harmless at first', true, 'harmless', creation('daemonfirst'), 'main']],
    scheduler  : [['timer', 'shared', false, 'persistent',
                   ['it.scheduler.Scheduler.<clinit>', 'it.scheduleruser.Provider.<init>'], 'main']],
    twina      : [['thread', 'worker', false, 'persistent', creation('twina'), 'main']],
    twinb      : [['thread', 'worker', false, 'persistent', creation('twinb'), 'main']],
    relay      : [['thread', 'second', false, 'persistent', creation('relay', 'lambda$new$0'), 'first']]
]
// Tasks of these artifacts are started while another artifact's initializer runs.
def initializers = [scheduler: 'scheduleruser']
def requesters = [scheduler: [id('scheduleruser')]]

// On 8 the JDK's threads inherit as any other.
def on8 = expected + [
    httpserver: [['thread', 'Thread-#', false, 'persistent', creation('httpserver'), 'main'], expected.httpserver[1]],
    rmi       : expected.rmi[0..1] + [['thread', 'GC Daemon', true, 'harmless', creation('rmi'), 'main']]
]

for (report in reports) {
    def jvm = report.jvm.version
    // On 8 an idle worker ends after two seconds, which is tmax.
    (jvm.startsWith('1.8') ? on8 : expected).findAll { artifact, tasks -> artifact != 'forkjoin' || !jvm.startsWith('1.8') }.each { artifact, tasks ->
        def found = report.tasks.findAll { it.artifact == id(artifact) }
        def actual = found.collect { task ->
            def own = task.startedAt.findAll { it.startsWith('it.') }.collect { it.replaceAll(/\(.*/, '') }
            [task.kind, task.name.replaceAll(/\d+/, '#'), task.daemon, task.verdict, own, task.parent]
        }
        assert actual == tasks : "$artifact on $jvm"
        found.each { task ->
            def provider = "it.${initializers.getOrDefault(artifact, artifact)}.Provider"
            assert task.initializer.provider == provider : "$artifact on $jvm"
            assert task.initializer.service == 'java.lang.Runnable' : "$artifact on $jvm"
            assert task.requestedBy == requesters.getOrDefault(artifact, []) : "$artifact on $jvm"
            assert task.trail[0] == id('app') && task.trail[-1] == task.artifact : "$artifact on $jvm: $task.trail"
            assert task.startedAt.isEmpty() || task.startedAt[0].matches(/it\..*\(\w+\.java:\d+\)/) : task.startedAt
        }
    }
    def ended = jvm.startsWith('1.8') && report.tasks.every { it.artifact != id('forkjoin') } ? ['forkjoin'] : []
    assert report.tasks*.artifact.toSet() == (expected.keySet() - ended).collect(id).toSet() : report.tasks*.artifact

    def pending = { artifact -> report.tasks.find { it.artifact == id(artifact) && it.kind == 'timer' }.pending }
    assert pending('timer')*.task == ['it.timer.Provider$Tick'] && pending('timer')*.periodSeconds == [30] : pending('timer')
    assert pending('scheduled')*.task == ['it.scheduled.Provider$Beat'] : pending('scheduled')
    assert pending('scheduled')*.periodSeconds == [30] && pending('scheduled')[0].inSeconds <= 20 : pending('scheduled')
    // A timer of one artifact, requested by another, with a task of a third.
    assert pending('scheduler')*.task == ['it.job.Job'] && pending('scheduler')*.periodSeconds == [40] : pending('scheduler')

    def only = { artifact -> report.tasks.find { it.artifact == id(artifact) } }
    assert only('cached').endsInSeconds > 40 && only('cached').endsInSeconds <= 60 : only('cached')
    assert only('cached').pool.keepAliveSeconds == 60 && only('cached').pool.ends : only('cached').pool
    assert only('fixed').pool.coreSize == 2 && !only('fixed').pool.ends : only('fixed').pool
    assert only('relay').ancestors.collect { [it.name, it.state] } == [['first', 'TERMINATED']] : only('relay').ancestors

    def findings = report.findings.collect { [it.finding, it.artifact - 'it.blame:' - ':1.0'] }.toSet()
    assert findings == ([
        ['thread', 'thread'], ['timer', 'timer'], ['thread', 'fixed'], ['thread', 'cached'], ['thread', 'single'],
        ['timer', 'scheduled'], ['daemon', 'forkjoin'], ['thread', 'foreign'], ['timer', 'httpserver'],
        ['thread', 'httpserver'], ['daemon', 'rmi'], ['thread', 'rmi'], ['thread', 'factoryuser'],
        ['daemon', 'daemonfirst'], ['thread', 'daemonfirst'], ['timer', 'scheduler'], ['thread', 'twina'],
        ['thread', 'twinb'], ['thread', 'relay']
    ].toSet() - (ended ? [['daemon', 'forkjoin']] : [])) : "$jvm"
    // An artifact that only provides the thread factory, the task or the request is not to blame.
    def clean = report.artifacts.findAll { it.verdict == 'clean' }*.id.toSet()
    assert clean == ['factory', 'job', 'scheduleruser', 'forkjoin'].collect(id).toSet() : "$jvm: $clean"
}
