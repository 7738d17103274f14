import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/persistent-tasks/report.json'))
assert report.initializers.findAll { it.exercise != null && it.outcome != 'loaded' } == [] : 'an exercise failed'

def expected = [
    okhttp: 'Call client.dispatcher().executorService().shutdown()',
    hikari: 'Call close() on the HikariDataSource.',
    quartz: 'Call shutdown(true) on the Scheduler.',
    netty: 'Call shutdownGracefully() on the EventLoopGroup.',
    mysql: 'Call AbandonedConnectionCleanupThread.checkedShutdown()',
]
expected.each { library, advice ->
    def left = report.tasks.findAll { it.initializer?.exercise == library }
    assert left.any { it.advice.startsWith(advice) && it.advice.contains(' See https://') } : "$library: $left.advice"
    def cured = report.tasks.findAll { it.initializer?.exercise == "$library cured".toString() && it.advice.startsWith(advice) }
    assert cured == [] : "the advice for $library leaves $cured.name"
}
assert report.tasks.every { it.initializer?.exercise != 'mysql switched off' } : 'the property does not disable the thread'
