import io.github.persistenttasks.it.CheckReports

def report = CheckReports.of(basedir)
def exercises = report.initializers.collectEntries { [it.exercise, it] }
def tasks = report.tasks.findAll { !it.daemon || it.kind == 'timer' }.groupBy { it.initializer.exercise }

def names = ['okhttp', 'quartz', 'hikari', 'jdk http client']
assert exercises.keySet() == names.collectMany { [it, "$it closed".toString()] } as Set : exercises.keySet()
assert exercises.values().every { it.outcome == 'loaded' } : exercises
names.each { name ->
    assert exercises[name].verdict == 'persistent' : exercises[name]
    def closed = "$name closed".toString()
    assert exercises[closed].verdict == 'clean' : exercises[closed]
    assert !exercises[closed].heldThreads.isEmpty() : exercises[closed]
    assert tasks[closed] == null : tasks[closed]
}

def dispatcher = tasks['okhttp'][0]
assert tasks['okhttp'].size() == 1 : tasks['okhttp']
assert dispatcher.artifact == 'com.squareup.okhttp3:okhttp:4.12.0' : dispatcher
assert dispatcher.verdict == 'lingering' : dispatcher
// The client has no method that ends it, but leads to the executor that has one.
assert dispatcher.stoppedBy == 'okhttp3.OkHttpClient.dispatcher().executorService().shutdown()' : dispatcher
assert dispatcher.endsInSeconds > 50 && dispatcher.endsInSeconds <= 60 : dispatcher

def quartz = tasks['quartz']
assert quartz*.artifact.unique() == ['org.quartz-scheduler:quartz:2.3.2'] : quartz
assert quartz.size() == 11 : quartz
assert quartz*.verdict.unique() == ['persistent'] : quartz

// The JVM does not wait for it, and cuts its task off.
def housekeeper = tasks['hikari'].find { it.name.contains('housekeeper') }
assert housekeeper.artifact == 'com.zaxxer:HikariCP:5.1.0' : housekeeper
assert housekeeper.kind == 'timer' && housekeeper.daemon && housekeeper.verdict == 'persistent' : housekeeper
// Its first task runs 100 ms after the start, and is in no queue while it runs.
assert housekeeper.pending.any { it.task.startsWith('com.zaxxer.hikari.pool.HikariPool') } : housekeeper

// The JDK is never to blame; the code that uses it is.
def worker = tasks['jdk http client'][0]
assert worker.artifact == 'io.github.persistenttasks.it:exercises-of-libraries:1.0' : worker
assert worker.name.startsWith('pool-') && worker.pool.ends == false : worker
