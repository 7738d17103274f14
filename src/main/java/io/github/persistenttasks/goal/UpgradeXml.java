package io.github.persistenttasks.goal;

import io.github.persistenttasks.classpath.ArtifactId;
import io.github.persistenttasks.resolve.VersionDeclaration;
import io.github.persistenttasks.result.PomChange;
import java.nio.file.Path;

/** Creates the XML that sets another version of an artifact at the place where a project sets its version. */
final class UpgradeXml {

    private UpgradeXml() {}

    static PomChange of(VersionDeclaration declaration, String id, String version) {
        String pom = declaration.pom().map(Path::toString).orElse(null);
        if (declaration.property().isPresent()) {
            String name = declaration.property().get();
            return new PomChange(
                    PomChange.Place.PROPERTY, pom, declaration.line(), "<%1$s>%2$s</%1$s>".formatted(name, version));
        }
        String dependency = dependency(ArtifactId.parse(id), version);
        boolean isNew = declaration.line().isEmpty();
        return new PomChange(
                declaration.managed() ? PomChange.Place.MANAGED : PomChange.Place.DEPENDENCY,
                pom,
                declaration.line(),
                isNew ? managed(dependency) : dependency);
    }

    private static String dependency(ArtifactId id, String version) {
        StringBuilder xml = new StringBuilder("<dependency>\n");
        xml.append("  <groupId>").append(id.groupId()).append("</groupId>\n");
        xml.append("  <artifactId>").append(id.artifactId()).append("</artifactId>\n");
        xml.append("  <version>").append(version).append("</version>\n");
        if (!"jar".equals(id.extension())) {
            xml.append("  <type>").append(id.extension()).append("</type>\n");
        }
        if (!id.classifier().isEmpty()) {
            xml.append("  <classifier>").append(id.classifier()).append("</classifier>\n");
        }
        return xml.append("</dependency>").toString();
    }

    private static String managed(String dependency) {
        return "<dependencyManagement>\n  <dependencies>\n" + dependency.indent(4)
                + "  </dependencies>\n</dependencyManagement>";
    }
}
