import io.github.persistenttasks.it.Jvms

// On the newest JDK of the machine, besides Maven's own; where there is none newer, on Maven's alone.
def properties = new Properties()
Jvms.newer().ifPresent { home -> properties.setProperty('newer.jvm', home.path) }
new File(basedir, 'test.properties').withOutputStream { properties.store(it, null) }
