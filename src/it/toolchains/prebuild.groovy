import io.github.persistenttasks.it.Jvms

// Maven's own JDK and another one. If the machine has no other JDK, Maven's own takes its place.
def own = Jvms.running()
def other = Jvms.other().orElse(own)

def jdk = { name, home -> """
  <toolchain>
    <type>jdk</type>
    <provides>
      <version>${Jvms.feature(home)}</version>
      <vendor>$name</vendor>
    </provides>
    <configuration>
      <jdkHome>${groovy.xml.XmlUtil.escapeXml(home.path)}</jdkHome>
    </configuration>
  </toolchain>""" }
new File(basedir, 'toolchains.xml').setText("<toolchains>${jdk('own', own)}${jdk('other', other)}\n</toolchains>\n", 'UTF-8')

def write = { name, Map values ->
    def properties = new Properties()
    values.each { key, value -> properties.setProperty(key, value.toString()) }
    new File(basedir, name).withOutputStream { properties.store(it, null) }
}
def homes = ['own.home': own, 'other.home': other, 'other.java': Jvms.executable(other)]
write('test.properties', homes)
// The home of one JVM, and the version of a toolchain for the other. Only the second one has the leak.
write('jvms.properties', homes + [
    'persistent-tasks.jvms'                   : "$own,${Jvms.feature(other)}",
    'persistent-tasks.systemPropertyVariables': "leaks.on=${Jvms.feature(other)}",
    'persistent-tasks.formats'                : 'json,html,junit,sarif',
    'persistent-tasks.tmax'                   : 0.5
])
