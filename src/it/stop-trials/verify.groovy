import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports

def report = CheckReports.of(basedir)
def tasks = report.tasks.groupBy { it.initializer.exercise }

def calls = [
    'hikari': 'com.zaxxer.hikari.HikariDataSource.close()',
    'c3p0': 'com.mchange.v2.c3p0.ComboPooledDataSource.close()',
    'async-http-client': 'org.asynchttpclient.AsyncHttpClient.close()',
    'elasticsearch': 'org.elasticsearch.client.RestClient.close()',
    'influxdb': 'org.influxdb.InfluxDB.close()',
]
calls.each { exercise, call ->
    // Netty's cleaner of thread locals belongs to no client.
    def left = tasks[exercise].findAll { it.name != 'ObjectCleanerThread' }
    assert left.size() > 0 && left.every { it.stopsOn == 'call' && it.stoppedBy == call && call in it.tried } : left
}

def log = BuildLog.of(basedir)
log.contains('is called (tried: ')

def untried = CheckReports.in(new File(basedir, 'target/not-tried'))
assert untried.verdict == 'persistent' : untried.verdict
assert untried.tasks.every { it.stopsOn == null && it.stoppedBy == null && it.tried == [] } : untried.tasks
