import groovy.xml.XmlSlurper
import io.github.persistenttasks.it.BuildLog
import io.github.persistenttasks.it.CheckReports
import io.github.persistenttasks.it.Jvms

def own = Jvms.running().canonicalFile
def other = Jvms.other().orElse(own).canonicalFile
def single = own == other
if (single) {
    println "Only one JDK is installed, $own: a leak on one JVM only was not tested."
}
def log = BuildLog.of(basedir)

// The jvm parameter wins over jdkToolchain, which wins over the build's toolchain, which wins over Maven's own JDK.
[build: other, 'asked-for': own, executable: other, home: own].each { name, jdk ->
    def report = CheckReports.in(new File(basedir, "target/$name"))
    assert new File(report.jvm.home).canonicalFile == jdk : "$name ran on $report.jvm"
    assert report.jvm.version.startsWith(Jvms.feature(jdk).toString()) : "$name ran on $report.jvm"
    assert report.verdict == 'clean' : report
    // One of them compares JAVA_HOME with java.home.
    assert report.initializers*.outcome == ['loaded', 'loaded'] : "$name: $report.initializers"
    log.contains("JDK $report.jvm.version, exit after")
}

def directory = new File(basedir, 'target/persistent-tasks')
def report = CheckReports.in(directory)
def leak = 'it.toolchains:toolchains:1.0'
assert report.verdict == 'persistent' && report.violations == 1 : report
assert report.tasks*.artifact == [leak] && report.tasks*.name == ['leak'] : report.tasks
if (!single) {
    assert report.jvms*.verdict == ['clean', 'persistent'] : report.jvms
    assert report.jvms.collect { new File(it.jvm.home).canonicalFile } == [own, other] : report.jvms
    def where = "JDK ${report.jvms[1].jvm.version}".toString()
    assert report.findings*.jvms == [[where]] && report.tasks*.jvms == [[where]] : report.findings
    log.contains("seen on $where only")
    def unbroken = log.text().replaceAll(/\R\[INFO\]     /, ' ')
    assert unbroken =~ /JDK ${report.jvms[0].jvm.version} \(clean, exit after \d+ ms\), $where \(persistent\)/ : unbroken

    def each = report.jvms.collect { CheckReports.in(new File(directory, "jdk-$it.jvm.version")) }
    assert each*.verdict == ['clean', 'persistent'] : each*.verdict
    each.each { assert it.initializers*.outcome == ['loaded', 'loaded'] : it.initializers }

    assert new File(directory, 'report.html').getText('UTF-8').contains("$where (persistent)") : 'report.html'
    assert new File(directory, 'report.sarif').getText('UTF-8').contains("Seen on $where.") : 'report.sarif'
    def junit = new XmlSlurper().parse(new File(directory, 'TEST-persistent-tasks.xml'))
    assert junit.properties.property*.@value*.text() == ['clean', 'persistent'] : junit.properties.property*.@value
    assert junit.testcase.failure.@message.text().contains("Seen on $where.") : junit.testcase.failure.@message
}

log.contains("persistent-tasks.jdkToolchain: no JDK toolchain provides 'version=1.1,vendor=nobody'")
assert log.text().count('wiki.apache.org/confluence/display/MAVEN/MojoFailureException') == 2 : log.text()
assert !new File(basedir, 'target/missing/fork-1.log').exists() : 'a JVM was forked in vain'
