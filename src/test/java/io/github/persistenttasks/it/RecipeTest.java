package io.github.persistenttasks.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeTest {

    private static final String PAGE = """
            # Recipes

            ## Another one

            ```sh
            mvn clean
            ```

            ## A leak

            Text.

            ```xml
            <tmax>
              5
            </tmax>
            ```

            ```sh
            mvn package \\
                persistent-tasks:check
            java -version
            ```
            """;

    @TempDir
    private File project;

    @Test
    void everyRecipeIsRunByAnIntegrationTest() throws IOException {
        List<String> scripts = new ArrayList<>();
        for (String tests : List.of("src/it", "src/it-slow")) {
            try (Stream<Path> projects = Files.list(Path.of(tests))) {
                for (Path script : (Iterable<Path>) projects.map(it -> it.resolve("verify.groovy"))::iterator) {
                    scripts.add(Files.exists(script) ? Files.readString(script) : "");
                }
            }
        }

        assertThat(Recipe.titles())
                .isNotEmpty()
                .allSatisfy(title -> assertThat(scripts)
                        .as("no verify.groovy checks that its project runs the recipe")
                        .anyMatch(script -> script.contains("Recipe.of('" + title + "').isRunBy(basedir)")));
    }

    @Test
    void aTestThatCallsThePagesCommandsAndHasItsPartsRunsTheRecipe() throws IOException {
        write("invoker.properties", """
                invoker.goals.1 = package ${project.groupId}:${project.artifactId}:${project.version}:check
                """);
        write("pom.xml", "<configuration><skip/><tmax> 5 </tmax></configuration>");

        assertThatCode(() -> Recipe.in(PAGE, "A leak").isRunBy(project)).doesNotThrowAnyException();
    }

    @Test
    void aTestThatCallsAnotherCommandDoesNotRunTheRecipe() throws IOException {
        write(
                "invoker.properties",
                "invoker.goals = ${project.groupId}:${project.artifactId}:${project.version}:check");
        write("pom.xml", "<tmax> 5 </tmax>");

        assertThatThrownBy(() -> Recipe.in(PAGE, "A leak").isRunBy(project))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("runs: mvn package persistent-tasks:check");
    }

    @Test
    void aTestWithAnotherConfigurationDoesNotRunTheRecipe() throws IOException {
        write("invoker.properties", """
                invoker.goals = package ${project.groupId}:${project.artifactId}:${project.version}:check
                """);
        write("pom.xml", "<tmax> 4 </tmax>");

        assertThatThrownBy(() -> Recipe.in(PAGE, "A leak").isRunBy(project))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("<tmax> 5 </tmax>");
    }

    @Test
    void otherCommandsAreForTheTestToRun() {
        assertThat(Recipe.in(PAGE, "A leak").commands("java")).containsExactly("java -version");
    }

    @Test
    void aTitleThatThePageLacksIsAnError() {
        assertThatThrownBy(() -> Recipe.in(PAGE, "A leek"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("No recipe has the title: A leek");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(project.toPath().resolve(name), text);
    }
}
