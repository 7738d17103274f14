package io.github.persistenttasks.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses models built by Maven's own builder, as the projects of a build have. */
class DeclaredDependenciesTest {

    private static final String PARENT = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>
              <artifactId>parent</artifactId>
              <version>1.0</version>
              <packaging>pom</packaging>
              <properties>
                <weibo>com.weibo</weibo>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>org.example</groupId>
                  <artifactId>inherited</artifactId>
                  <version>1.0</version>
                </dependency>
              </dependencies>
            </project>
            """;

    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>com.acme</groupId>
                <artifactId>parent</artifactId>
                <version>1.0</version>
              </parent>
              <artifactId>app</artifactId>
              <dependencyManagement>
                <dependencies>
                  <dependency>
                    <groupId>com.weibo</groupId>
                    <artifactId>motan-core</artifactId>
                    <version>1.0</version>
                  </dependency>
                </dependencies>
              </dependencyManagement>
              <dependencies>
                <dependency>
                  <groupId>${project.groupId}</groupId>
                  <artifactId>blocks</artifactId>
                  <version>1.0</version>
                </dependency>
                <dependency>
                  <groupId>${weibo}</groupId>
                  <artifactId>motan-core</artifactId>
                </dependency>
              </dependencies>
              <profiles>
                <profile>
                  <id>more</id>
                  <dependencies>
                    <dependency>
                      <groupId>org.example</groupId>
                      <artifactId>more</artifactId>
                      <version>1.0</version>
                    </dependency>
                  </dependencies>
                </profile>
              </profiles>
            </project>
            """;

    @TempDir
    private Path root;

    private Path pom;

    @BeforeEach
    void writePoms() throws Exception {
        Files.writeString(root.resolve("pom.xml"), PARENT);
        pom = Files.createDirectories(root.resolve("a module")).resolve("pom.xml");
        Files.writeString(pom, POM);
    }

    @Test
    void eachDependencyHasTheLineOfItsElement() throws Exception {
        DeclaredDependencies declared = DeclaredDependencies.of(project());

        assertThat(declared.pom()).isEqualTo(pom);
        assertThat(declared.lines()).isEqualTo(Map.of("com.acme:blocks", 19, "com.weibo:motan-core", 24));
    }

    @Test
    void dependenciesOfAnActiveProfileAreIncluded() throws Exception {
        assertThat(DeclaredDependencies.of(project("more")).lines()).containsEntry("org.example:more", 33);
    }

    @Test
    void aPomFileThatAPluginHasReplacedIsNotUsed() throws Exception {
        MavenProject project = project();
        project.setFile(root.resolve("dependency-reduced-pom.xml").toFile());

        assertThat(DeclaredDependencies.of(project).pom()).isEqualTo(pom);
    }

    @Test
    void aModelWithoutLocationsHasNoLines() {
        Model model = new Model();
        Dependency dependency = new Dependency();
        dependency.setGroupId("g");
        dependency.setArtifactId("a");
        model.addDependency(dependency);
        MavenProject project = new MavenProject(model);
        project.setFile(pom.toFile());

        assertThat(DeclaredDependencies.of(project)).isEqualTo(new DeclaredDependencies(pom, Map.of()));
    }

    private MavenProject project(String... profiles) throws Exception {
        File file = pom.toFile();
        ModelBuildingRequest request = new DefaultModelBuildingRequest()
                .setPomFile(file)
                .setActiveProfileIds(List.of(profiles))
                .setSystemProperties(new Properties())
                .setLocationTracking(true);
        MavenProject project = new MavenProject(
                new DefaultModelBuilderFactory().newInstance().build(request).getEffectiveModel());
        project.setFile(file);
        return project;
    }
}
