import groovy.json.JsonSlurper
import io.github.persistenttasks.it.CheckReports
import io.github.persistenttasks.it.LibraryCase

def shown = [] as Set
def wrong = []
LibraryCase.all(new File(basedir, 'libraries')).each { one ->
    def report = CheckReports.of(new File(basedir, one.name()))
    def tasks = { name -> report.tasks.findAll { it.initializer?.exercise == name } }
    def follows = { it.advice.startsWith(one.advice()) }
    def unknown = tasks('left').findAll { it.verdict != 'harmless' && !(it.advice ==~ /.* See https:.*/ || follows(it)) }
    shown.addAll(tasks('left')*.advice)
    report.initializers.findAll { it.outcome != 'loaded' }.each { wrong << "${one.name()}: $it.exercise $it.outcome: $it.error" }
    unknown.each { wrong << "${one.name()}: no advice for $it.name" }
    if (!tasks('left').any(follows)) {
        wrong << "${one.name()}: no task has the advice, but ${tasks('left').collectEntries { [it.name, it.advice] }}"
    }
    tasks('cured').findAll(follows).each { wrong << "${one.name()}: the advice leaves $it.name" }

    def tried = CheckReports.in(new File(basedir, "${one.name()}/target/trials")).tasks
    def calls = tried*.stoppedBy.findAll().unique()
    if (one.call() && !(one.call() in calls)) {
        wrong << "${one.name()}: ended by $calls, not by ${one.call()}"
    }
    tried.findAll { it.stoppedBy == one.call() && !it.advice.contains("${one.call()}; this ended it") }.each {
        wrong << "${one.name()}: the call that ended $it.name is not its advice, but $it.advice"
    }
}
assert wrong == [] : wrong.join('\n')

def known = new JsonSlurper().parse(LibraryCase.getResource('/io/github/persistenttasks/advice.json'))
def untested = known.collect { [it.advice, it.setting, "See $it.source"].findAll().join(' ') }.unique() - shown
assert untested == [] : untested
