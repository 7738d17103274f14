package io.github.persistenttasks.surefire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.config.ConfigurationException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurefireTestsTest {

    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    @TempDir
    private Path basedir;

    private final Properties user = new Properties();
    private ClassPath classPath = new ClassPath("t:app:1", List.of());

    @Test
    void withoutAConfigurationTheDefaultsOfSurefireHold() throws Exception {
        classes(
                "a/OrderTest",
                "a/OrderTest$Inner",
                "a/TestOrder",
                "a/OrderTests",
                "a/OrderTestCase",
                "a/Order",
                "a/OrderIT");

        TestRun run = run("");

        assertThat(run.classes()).containsExactly("a.OrderTest", "a.OrderTestCase", "a.OrderTests", "a.TestOrder");
        assertThat(run.jvm().jvmArguments()).containsExactly("-ea");
        assertThat(run.jvm().systemProperties()).containsExactly(entry("basedir", basedir.toString()));
        assertThat(run.place().workingDirectory()).isEqualTo(basedir);
        assertThat(run.notes()).isEmpty();
        assertThat(run.problem()).isEmpty();
    }

    @Test
    void includesExcludesAndTheirFilesSelectClasses() throws Exception {
        classes("a/OrderCheck", "a/PriceCheck", "a/SlowCheck", "a/OrderTest", "b/Listed");
        Files.writeString(basedir.resolve("more"), "# a comment\n\n**/Listed.java\n");

        TestRun run = run("<includes><include>**/*Check.java</include></includes><includesFile>more</includesFile>"
                + "<excludes>**/Slow*, **/Price*</excludes>");

        assertThat(run.classes()).containsExactly("a.OrderCheck", "b.Listed");
    }

    @Test
    void theParameterIsPreferredToSurefiresTestAndThatToIncludes() throws Exception {
        classes("a/OneTest", "a/TwoTest", "a/ThreeTest");
        user.setProperty("test", "TwoTest");

        assertThat(run("<includes><include>**/One*</include></includes>").classes())
                .containsExactly("a.TwoTest");
        assertThat(run("", "ThreeTest#pays").classes()).containsExactly("a.ThreeTest");
        assertThat(run("", "ThreeTest#pays").settings().filters).hasSize(1);
    }

    @Test
    void patternsThatMatchNoClassAreRefused() {
        classes("a/OneTest");

        assertThatThrownBy(() -> run("", "NoSuchTest"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("persistent-tasks.tests: no class in ")
                .hasMessageContaining("matches 'NoSuchTest'; expected patterns such as OrderTest");
    }

    @Test
    void anInvalidRegularExpressionIsRefusedWithTheParameterThatHoldsIt() {
        classes("a/OneTest");

        assertThatThrownBy(() -> run("", "%regex[(]"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("persistent-tasks.tests: '(' is not a valid regular expression");
        assertThatThrownBy(() -> run("<test>%regex[(]</test>"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Surefire's test, includes or excludes: '('");
    }

    @Test
    void aModuleThatSkipsItsTestsHasNoneUnlessTheyAreAskedFor() throws Exception {
        classes("a/OneTest");

        assertThat(run("<skipTests>true</skipTests>").classes()).isEmpty();
        assertThat(run("<skipTests>true</skipTests>").notes())
                .containsExactly("the POM skips the tests of this module");
        assertThat(run("<skip>true</skip>", "OneTest").classes()).containsExactly("a.OneTest");
        // A property on the command line means only that Surefire need not run them.
        user.setProperty("skipTests", "true");
        assertThat(run("<skipTests>${skipTests}</skipTests>").classes()).containsExactly("a.OneTest");
    }

    @Test
    void theJvmHasSurefiresArgumentsEnvironmentAndProperties() throws Exception {
        classes("a/OneTest");
        user.setProperty("of.user", "1");

        TestRun run = run("""
                <argLine>-Xmx1g "-Dwith=a blank" @{late} -Dx=${project.artifactId}</argLine>
                <enableAssertions>false</enableAssertions>
                <environmentVariables><A>b</A></environmentVariables>
                <systemPropertyVariables><c>d</c></systemPropertyVariables>
                <systemProperties><property><name>e</name><value>f</value></property></systemProperties>
                <workingDirectory>work</workingDirectory>
                """);

        assertThat(run.jvm().jvmArguments()).containsExactly("-Xmx1g", "-Dwith=a blank", "-Dx=app");
        assertThat(run.jvm().environment()).containsExactly(entry("A", "b"));
        assertThat(run.jvm().systemProperties())
                .containsExactlyInAnyOrderEntriesOf(
                        java.util.Map.of("basedir", basedir.toString(), "c", "d", "e", "f", "of.user", "1"));
        assertThat(run.place().workingDirectory())
                .isEqualTo(basedir.resolve("work"))
                .isDirectory();
    }

    @Test
    void aLateExpressionHasThePropertyThatAnotherPluginSet() throws Exception {
        classes("a/OneTest");
        user.setProperty("agent", "-Dagent=on");

        assertThat(run("<argLine>@{agent} -Dx=1</argLine>").jvm().jvmArguments())
                .containsExactly("-ea", "-Dagent=on", "-Dx=1");
    }

    @Test
    void groupsEnginesAndParametersOfThePlatformAreThoseOfSurefire() throws Exception {
        classes("a/OneTest");

        TestRun run = run("""
                <groups>fast, small</groups>
                <excludedGroups>slow</excludedGroups>
                <includeJUnit5Engines><engine>junit-jupiter</engine></includeJUnit5Engines>
                <properties><configurationParameters>a.b = c
                junit.jupiter.testinstance.lifecycle.default = per_class</configurationParameters></properties>
                """);

        assertThat(run.settings().includedTags).containsExactly("fast", "small");
        assertThat(run.settings().excludedTags).containsExactly("slow");
        assertThat(run.settings().includedEngines).containsExactly("junit-jupiter");
        assertThat(run.settings().parameters)
                .contains(entry("a.b", "c"), entry("junit.jupiter.testinstance.lifecycle.default", "per_class"));
    }

    @Test
    void parallelExecutionIsSwitchedOffAndNoted() throws Exception {
        classes("a/OneTest");
        String note = "parallel execution is off, so that each task is attributed to the test that started it";

        assertThat(run("").settings().parameters).contains(entry(PARALLEL, "false"));
        assertThat(run("<parallel>classes</parallel>").notes()).containsExactly(note);
        assertThat(run("<parallel>none</parallel>").notes()).isEmpty();
        Files.writeString(basedir.resolve("target/test-classes/junit-platform.properties"), PARALLEL + " = true\n");
        assertThat(run("").notes()).containsExactly(note);
        assertThat(run("").settings().parameters).contains(entry(PARALLEL, "false"));
    }

    @ParameterizedTest
    @CsvSource({
        "<forkCount>2</forkCount>, forkCount 2",
        "<reuseForks>false</reuseForks>, reuseForks",
        "<jvm>/opt/java</jvm>, jvm",
        "<rerunFailingTestsCount>2</rerunFailingTestsCount>, rerunFailingTestsCount",
        "<runOrder>random</runOrder>, runOrder random"
    })
    void whatIsNotHonouredIsNoted(String configuration, String note) throws Exception {
        classes("a/OneTest");

        assertThat(run(configuration).notes()).singleElement().asString().startsWith(note);
    }

    @ParameterizedTest
    @CsvSource({
        "<forkCount>1</forkCount>",
        "<reuseForks>true</reuseForks>",
        "<jvm></jvm>",
        "<jvm>${empty}</jvm>",
        "<suiteXmlFiles/>",
        "<runOrder>alphabetical</runOrder>"
    })
    void whatIsAsInSurefireIsNotNoted(String configuration) throws Exception {
        classes("a/OneTest");

        assertThat(run(configuration).notes()).isEmpty();
    }

    @Test
    void theModulePathIsUsedUnlessTheTestsAreAModuleOfTheirOwnWhichIsNoted() throws Exception {
        classes("a/OneTest");

        assertThat(run("").place().modulePath()).isTrue();
        assertThat(run("").notes()).isEmpty();
        assertThat(run("<useModulePath>false</useModulePath>").place().modulePath())
                .isFalse();

        classes("module-info");

        assertThat(run("").notes())
                .containsExactly("useModulePath: tests with a module-info of their own run on the class path");
        assertThat(run("<useModulePath>false</useModulePath>").notes()).isEmpty();
    }

    @Test
    void theExecutionForUnitTestsIsReadAndOthersAreNoted() throws Exception {
        classes("a/OneTest", "a/TwoTest");

        TestRun run = runOf("""
                <executions>
                  <execution><id>other</id><goals><goal>test</goal></goals>
                    <configuration><test>OneTest</test></configuration></execution>
                  <execution><id>default-test</id><goals><goal>test</goal></goals>
                    <configuration><test>TwoTest</test></configuration></execution>
                  <execution><id>off</id><phase>none</phase><goals><goal>test</goal></goals></execution>
                </executions>
                """, Optional.empty());

        assertThat(run.classes()).containsExactly("a.TwoTest");
        assertThat(run.notes()).containsExactly("the execution other: only one execution is run");
    }

    @Test
    void testsOfScannedDependenciesRunAfterThoseOfTheModule() throws Exception {
        classes("a/OneTest");
        Path jar = jar("d/OtherTest.class", "d/Other.class", "META-INF/versions/9/d/OtherTest.class");
        Path directory = Files.createDirectories(basedir.resolve("module"));
        Files.createFile(directory.resolve("ModuleTest.class"));
        classPath = new ClassPath(
                "t:app:1",
                List.of(
                        entryOf("t:dep:jar:tests:1", jar),
                        entryOf("t:module:2", directory),
                        entryOf("o:unscanned:2", directory)));

        assertThat(run("").classes()).containsExactly("a.OneTest");
        assertThat(run("<dependenciesToScan><dependency>t:dep</dependency></dependenciesToScan>")
                        .classes())
                .containsExactly("a.OneTest", "d.OtherTest");
        assertThat(run("<dependenciesToScan>t:*:jar</dependenciesToScan>").classes())
                .containsExactly("a.OneTest", "d.OtherTest", "ModuleTest");
        assertThat(run("<dependenciesToScan>t:*, !t:module</dependenciesToScan>")
                        .classes())
                .containsExactly("a.OneTest", "d.OtherTest");
        assertThat(run("<dependenciesToScan>t:dep:test-jar:tests:1</dependenciesToScan>")
                        .classes())
                .containsExactly("a.OneTest", "d.OtherTest");
        assertThat(run("<dependenciesToScan>t:dep</dependenciesToScan>", "OtherTest")
                        .classes())
                .containsExactly("d.OtherTest");
    }

    @Test
    void excludedDependenciesAreNotOnTheClassPath() throws Exception {
        classes("a/OneTest");
        classPath = new ClassPath(
                "t:app:1",
                List.of(entryOf("t:dep:1", basedir), entryOf("t:other:2", basedir), entryOf("o:last:3", basedir)),
                java.util.Map.of("t:app:1", "process-classes"));

        assertThat(run("").on(classPath)).isEqualTo(classPath);
        TestRun run = run("<classpathDependencyExcludes><e>t:dep</e><e>*:last</e></classpathDependencyExcludes>");
        assertThat(run.on(classPath).entries()).extracting(Entry::id).containsExactly("t:other:2");
        assertThat(run.on(classPath).uncompiled()).isEqualTo(classPath.uncompiled());
        assertThat(run.notes()).isEmpty();
        user.setProperty("maven.test.dependency.excludes", "t:*");
        assertThat(run("").on(classPath).entries()).extracting(Entry::id).containsExactly("o:last:3");
    }

    private static Entry entryOf(String id, Path file) {
        return new Entry(id, file, List.of("t:app:1", id), true, List.of(id));
    }

    private Path jar(String... names) throws Exception {
        Path jar = basedir.resolve("dep.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
            }
        }
        return jar;
    }

    @Test
    void suitesSelectClassesPackagesAndMethods() throws Exception {
        classes("a/One", "a/Two", "b/Three", "b/c/Four", "d/Five");
        suite("all.xml", """
                <suite-files><suite-file path="more.xml"/></suite-files>
                <test name="t"><classes><class name="a.Two"><methods><include name="pays.*"/><exclude name="paysLate"/></methods></class>
                <class name="a.One"/></classes></test>
                <test name="off" enabled="false"><classes><class name="d.Five"/></classes></test>
                """);
        suite("more.xml", "<test name=\"p\"><packages><package name=\"b.*\"/></packages></test>");

        TestRun run = run("<suiteXmlFiles><file>all.xml</file></suiteXmlFiles>");

        assertThat(run.classes()).containsExactly("a.Two", "a.One", "b.Three", "b.c.Four");
        assertThat(run.notes()).isEmpty();
        assertThat(selected(run, "a.Two", "pays", "paysLate", "refunds")).containsExactly("pays");
        assertThat(selected(run, "a.One", "any")).containsExactly("any");
        assertThat(selected(run, "b.c.Four", "any")).containsExactly("any");
    }

    private static List<String> selected(TestRun run, String type, String... methods) {
        return Stream.of(methods)
                .filter(method -> run.settings().filters.stream()
                                .anyMatch(filter -> !filter.excludes && filter.matches(type, method))
                        && run.settings().filters.stream()
                                .noneMatch(filter -> filter.excludes && filter.matches(type, method)))
                .toList();
    }

    @Test
    void whatSuitesSayBesidesIsNoted() throws Exception {
        classes("a/One", "a/OneTest");
        suite(
                "s.xml",
                "<listeners/><test name=\"t\"><parameter name=\"x\" value=\"y\"/><classes><class name=\"a.One\"/></classes></test>");
        String configuration = "<suiteXmlFiles>s.xml</suiteXmlFiles>";

        assertThat(run(configuration).classes()).containsExactly("a.One");
        assertThat(run(configuration).notes())
                .containsExactly(
                        "suiteXmlFiles: only the classes, packages and methods of the suites are used, not listeners, parameter");
        assertThat(run(configuration, "OneTest").classes()).containsExactly("a.OneTest");
    }

    @Test
    void aSuiteThatCannotBeReadIsRefused() throws Exception {
        classes("a/One");
        Files.writeString(basedir.resolve("text"), "no XML");

        assertThatThrownBy(() -> run("<suiteXmlFiles>missing.xml</suiteXmlFiles>"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Surefire's suiteXmlFiles: 'missing.xml' cannot be read");
        assertThatThrownBy(() -> run("<suiteXmlFiles>text</suiteXmlFiles>"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Surefire's suiteXmlFiles: 'text' cannot be read");
    }

    private void suite(String name, String content) throws Exception {
        Files.writeString(
                basedir.resolve(name),
                "<!DOCTYPE suite SYSTEM \"https://testng.org/testng-1.0.dtd\"><suite name=\"s\">" + content
                        + "</suite>");
    }

    @Test
    void everythingThatTheOutcomeDependsOnIsAnInput() throws Exception {
        classes("a/OneTest");

        assertThat(run("").inputs()).isEqualTo(run("").inputs());
        assertThat(List.of(
                        "<argLine>-Dx=1</argLine>",
                        "<groups>fast</groups>",
                        "<workingDirectory>work</workingDirectory>"))
                .allSatisfy(
                        configuration -> assertThat(run(configuration).inputs()).isNotEqualTo(run("").inputs()));
    }

    private void classes(String... names) {
        for (String name : names) {
            Path file = basedir.resolve("target/test-classes").resolve(name + ".class");
            try {
                Files.createDirectories(file.getParent());
                Files.createFile(file);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private TestRun run(String configuration) throws Exception {
        return runOf("<configuration>" + configuration + "</configuration>", Optional.empty());
    }

    private TestRun run(String configuration, String patterns) throws Exception {
        return runOf("<configuration>" + configuration + "</configuration>", Optional.of(patterns));
    }

    @SuppressWarnings("deprecation")
    private TestRun runOf(String surefire, Optional<String> patterns) throws Exception {
        Model model = new MavenXpp3Reader().read(new StringReader("""
                        <project><modelVersion>4.0.0</modelVersion>
                        <groupId>t</groupId><artifactId>app</artifactId><version>1</version>
                        <properties><empty></empty></properties>
                        <build><plugins><plugin><groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-surefire-plugin</artifactId>%s</plugin></plugins></build></project>""".formatted(surefire)));
        MavenProject project = new MavenProject(model);
        project.setFile(basedir.resolve("pom.xml").toFile());
        project.getBuild().setOutputDirectory(basedir.resolve("target/classes").toString());
        project.getBuild()
                .setTestOutputDirectory(basedir.resolve("target/test-classes").toString());
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setUserProperties(user);
        request.setSystemProperties(new Properties());
        MavenSession session = new MavenSession(
                (PlexusContainer) null,
                new DefaultRepositorySystemSession(),
                request,
                new DefaultMavenExecutionResult());
        session.setProjects(List.of(project));
        session.setCurrentProject(project);
        MojoDescriptor goal = new MojoDescriptor();
        goal.setGoal("check");
        goal.setPluginDescriptor(new PluginDescriptor());
        return SurefireTests.of(session, project, new MojoExecution(goal), classPath, patterns);
    }
}
