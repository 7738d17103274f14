import io.github.persistenttasks.it.FindDepsReports

def g = 'io.github.persistenttasks.it:'
def a = FindDepsReports.of(new File(basedir, 'a'))
assert a.verdict == 'persistent' && a.dependencies*.id == [g + 'a:1.0', g + 'leaky:1.0'] : a

// The project comes first even if it has no classes.
def nearest = FindDepsReports.of(new File(basedir, 'nearest'))
assert nearest.dependencies*.id == [g + 'nearest:1.0', g + 'a:1.0', g + 'leaky:2.0'] : nearest
assert nearest.verdict == 'clean' && nearest.forks == 1 : nearest

def managed = FindDepsReports.of(new File(basedir, 'managed'))
assert managed.dependencies*.id == [g + 'managed:1.0', g + 'a:1.0', g + 'leaky:2.0'] : managed
assert managed.verdict == 'clean' && managed.forks == 1 : managed

def excluded = FindDepsReports.of(new File(basedir, 'excluded'))
assert excluded.dependencies*.id == [g + 'excluded:1.0', g + 'a:1.0'] : excluded
assert excluded.verdict == 'clean' && excluded.forks == 1 : excluded
