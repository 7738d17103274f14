import java.nio.charset.Charset
import java.nio.file.Files

// All special characters that the system allows in a name, except those that Maven needs for itself.
def windows = File.separatorChar == '\\'
def umlaut = Charset.forName(System.getProperty('sun.jnu.encoding')).newEncoder().canEncode('\u00fc') ? '\u00fc' : ''
def properties = new Properties()
properties.setProperty('odd', "a b %41#+;\$!'$umlaut${windows ? '' : ':"'}x".toString())

// A link gives the local repository an odd name.
def repository = new File(basedir, "repository %41#+;\$!'x")
properties.setProperty('gson.is.below', localRepositoryPath.name)
try {
    if (!Files.isSymbolicLink(repository.toPath())) {
        Files.createSymbolicLink(repository.toPath(), localRepositoryPath.toPath())
    }
    properties.setProperty('maven.repo.local', repository.path)
    properties.setProperty('gson.is.below', repository.name)
} catch (IOException | UnsupportedOperationException e) {
    println "The local repository keeps its name, because no link can be created here: $e"
}
new File(basedir, 'test.properties').withOutputStream { properties.store(it, null) }
