import io.github.persistenttasks.it.FindVersionReports

def searched = { directory -> FindVersionReports.in(new File(basedir, 'target/' + directory)) }

// Each version up to 1.2.6 that can be resolved starts the executor of its statistics.
def motan = searched('motan').artifacts[0]
assert motan.nearest == null && motan.versions.size() == 8 : motan
assert motan.versions.every { it.status in ['leaves', 'unavailable'] } : motan.versions
assert motan.versions.last().status == 'leaves' : motan.versions

// From 1.2 on it is an aggregator without a jar.
def moneta = searched('moneta').artifacts[0]
assert moneta.leaves && moneta.nearest == null : moneta
assert moneta.versions.find { it.version == '1.1' }.status == 'leaves' : moneta.versions
assert moneta.unavailable.contains('1.4') && !moneta.unavailable.contains('1.1') : moneta.unavailable

// The dispatcher's threads stay for a minute in the newest version too, so one more check is enough.
def okhttp = searched('okhttp')
assert okhttp.checks == 2 && okhttp.artifacts[0].versions.size() == 10 : okhttp
assert okhttp.artifacts[0].leaves.every { it.initializer == [exercise: 'exercise'] } : okhttp.artifacts[0].leaves
assert okhttp.artifacts[0].versions*.status == ['not_tried'] * 9 + ['leaves'] : okhttp.artifacts[0].versions
