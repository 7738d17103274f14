import groovy.json.JsonSlurper
import io.github.persistenttasks.it.Recipe

Recipe.of('GitHub code scanning').isRunBy(basedir)

def file = (new File(basedir, '.github/workflows/scan.yml').text =~ /sarif_file: (.*)/)[0][1]
def results = new JsonSlurper().parse(new File(basedir, file)).runs*.results.flatten()
assert results*.ruleId == ['timer'] : results

// The line of the POM that declares the dependency, in a path from the root of the repository.
def place = results[0].locations[0].physicalLocation
def line = new File(basedir, 'pom.xml').readLines().findIndexOf { it.contains('<dependency>') } + 1
assert place.artifactLocation.uri == 'pom.xml' : place
assert place.region.startLine == line : place
