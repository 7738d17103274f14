import io.github.persistenttasks.it.Jvms

// Selects the newest JDK of the machine, if it is newer than Maven's own. The test runs on both.
def properties = new Properties()
Jvms.newer().ifPresent { home -> properties.setProperty('newer.jvm', home.path) }
new File(basedir, 'test.properties').withOutputStream { properties.store(it, null) }
