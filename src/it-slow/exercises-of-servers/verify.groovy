import io.github.persistenttasks.it.CheckReports

def report = CheckReports.of(basedir)
def exercises = report.initializers.collectEntries { [it.exercise, it] }
def tasks = report.tasks.groupBy { it.initializer.exercise }
def left = { name -> (tasks[name] ?: []).findAll { it.verdict != 'harmless' } }

assert exercises.size() == 8 : exercises.keySet()
assert exercises.values().every { it.outcome == 'loaded' } : exercises
['netty', 'jetty', 'kafka', 'grpc'].each { name ->
    def closed = exercises["$name closed".toString()]
    assert closed.verdict == 'clean' : closed
    assert !closed.heldThreads.isEmpty() : closed
    assert left(closed.exercise).isEmpty() : left(closed.exercise)
}

assert exercises['netty'].verdict == 'persistent' : exercises['netty']
assert left('netty').size() == 1 : left('netty')
assert left('netty')[0].artifact.startsWith('io.netty:') : left('netty')
assert left('netty')[0].activity == 'waiting for input' : left('netty')

assert exercises['jetty'].verdict == 'persistent' : exercises['jetty']
assert left('jetty')*.artifact.unique() == ['org.eclipse.jetty:jetty-util:11.0.24'] : left('jetty')
assert left('jetty').every { it.requestedBy[0] == 'org.eclipse.jetty:jetty-server:11.0.24' } : left('jetty')
// One of them accepts connections; none of them reacts to an interrupt.
assert left('jetty').any { it.name.contains('acceptor') } : left('jetty')

// Both use daemon threads only: the JVM does not wait, and no work is left.
['kafka', 'grpc'].each { name ->
    assert exercises[name].verdict == 'clean' : exercises[name]
    assert tasks[name].every { it.daemon } : tasks[name]
}
assert tasks['kafka']*.artifact == ['org.apache.kafka:kafka-clients:3.7.1'] : tasks['kafka']
assert tasks['grpc'].every { it.artifact.startsWith('io.grpc:') } : tasks['grpc']
