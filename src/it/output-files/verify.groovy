// The files that stay in the output directory of each goal; files whose name begins with a dot are not listed.
def files = { name ->
    def directory = new File(basedir, "target/$name")
    def all = []
    directory.eachFileRecurse { file ->
        def path = directory.toPath().relativize(file.toPath()).toString().replace('\\', '/')
        if (!path.split('/').any { it.startsWith('.') }) {
            all << path.replaceAll(/^fork-\d+\.log$/, 'fork-N.log')
        }
    }
    all.unique().sort()
}
def report = ['report.html', 'report.json']
assert files('clean') == ['fork-N.log'] + report : files('clean')
assert files('leak') == ['TEST-persistent-tasks.xml', 'fork-N.log', 'report.html', 'report.json', 'report.sarif'] : files('leak')
assert files('exercises') == ['fork-N.log'] + report : files('exercises')
assert files('uncompiled') == [] : files('uncompiled')
// The JVM's own account of its death.
assert files('crash')*.replaceAll(/\d+/, 'N') == ['fork-N.log', 'hs_err_fork-N.log'] + report : files('crash')
assert files('tests') == ['fork-N.log'] + report : files('tests')
assert files('main') == ['fork-N.log'] + report : files('main')
assert files('find-deps') == ['find-deps.html', 'find-deps.json', 'fork-N.log'] : files('find-deps')
assert files('find-version').every { it =~ /^(find-version\.(html|json)|fork-N\.log)$/ } : files('find-version')
// Only -X keeps what is needed to rerun a fork by hand.
assert files('debug').any { it.startsWith('fork-1/') } : files('debug')
// Nothing is left beside the output directories either.
assert basedir.list().sort().every { it =~ /^(\..*|target|src|pom\.xml|build\.log|invoker\.properties|verify\.groovy|[a-z-]+\.properties)$/ } : basedir.list()
return true
