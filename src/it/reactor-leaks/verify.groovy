import io.github.persistenttasks.it.BuildLog

def calls = BuildLog.of(basedir).text().split(/(?m)^\[INFO\] Scanning for projects/).drop(1)
assert calls.size() == 3 : calls.size()
def lines = { call -> call.readLines().findAll { it =~ /^\[(ERROR|WARNING|INFO)\] +(leak|orders|billing|quiet): / } }
def module = { line -> line.replaceFirst(/^\[\w+\] +/, '').split(':')[0] }

// The blocks of the modules come in the order of the build, even though the modules run at the same time.
def alone = lines(calls[0].substring(calls[0].indexOf('check (default-cli) @')))
assert alone.collect(module).unique(false) == ['leak', 'orders', 'billing', 'quiet'] : alone
assert alone.collect(module) == alone.collect(module).sort(false) { ['leak', 'orders', 'billing', 'quiet'].indexOf(it) } : alone

// Either way, the leak is described once; the other modules refer to this block, and the end names all.
calls.take(2).eachWithIndex { call, number ->
    def own = number == 0 ? alone : lines(call)
    def blocks = own.findAll { it =~ /it\.leaks:leak:1\.0 leaves 1 task running:$/ }
    assert blocks.size() == 1 : blocks
    assert number == 1 || module(blocks[0]) == 'leak' : blocks
    def others = own.findAll { it.endsWith("leaves 1 task running: thread \"leak\", as in ${module(blocks[0])}") }
    assert (others + blocks).collect(module).toSet() == ['leak', 'orders', 'billing'].toSet() : others
    def said = call.substring(call.indexOf('In 3 modules: it.leaks:leak:1.0 leaves 1 task running: thread "leak"')).readLines()
    assert said[1].replaceFirst(/^\[\w+\] +/, '').split(', ').sort() == ['billing', 'leak', 'orders'] : said[1]

    // A rule of the parent that matched in one of the modules is matched; the other one is reported once, without a module.
    def unmatched = call.readLines().findAll { it.contains('matched nothing') }
    assert unmatched == ['[WARNING] The ignore rule for any artifact, task nowhere (no module has it) matched nothing in any module of the build; remove it.'] : unmatched
}
assert calls[0].contains('3 modules failed. leak, orders, billing: it.leaks:leak:1.0 leaves 1 task running: thread "leak".') : 'the failure'

// Nothing is known of the rules for modules that are left out.
assert !calls[2].contains('matched nothing') : calls[2]
return true
