import io.github.persistenttasks.it.LibraryCase

// Makes a module of each case: an exercise that leaves tasks, and one that follows the advice.
def cases = LibraryCase.all(new File(basedir, 'libraries'))
cases.each { it.writeModule(basedir) }
def pom = new File(basedir, 'pom.xml')
pom.write(pom.text.replace('<modules/>', '<modules>' + cases.collect { "<module>${it.name()}</module>" }.join() + '</modules>'))
