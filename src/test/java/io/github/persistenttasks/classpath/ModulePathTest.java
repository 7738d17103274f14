package io.github.persistenttasks.classpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.ModulePathMode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulePathTest {

    @TempDir
    Path directory;

    @Test
    void aProjectWithModuleInfoIsOnTheModulePathWithItsRequiredModules() throws Exception {
        Path library = module("acme.lib", "module acme.lib { exports acme.lib; }", "acme.lib.Lib");
        Path plain = plain("acme.plain.Plain");
        Path app = module("acme.app", "module acme.app { requires acme.lib; }", "acme.app.App", library);

        ModulePath layout = ModulePath.of(classPath(app, library, plain), ModulePathMode.AUTO, 17);

        assertThat(layout.modulePath()).containsExactly(app, library);
        assertThat(layout.classPath()).containsExactly(plain);
        assertThat(layout.roots()).containsExactly("acme.app");
    }

    @Test
    void aProviderOfAUsedServiceIsOnTheModulePathEvenIfNoModuleRequiresIt() throws Exception {
        Path library = module(
                "acme.lib",
                "module acme.lib { provides java.lang.Runnable with acme.lib.Lib; }",
                "acme.lib.Lib implements Runnable { public void run() {} }");
        Path unused = module("acme.unused", "module acme.unused { }", "acme.unused.Unused");
        Path app = module("acme.app", "module acme.app { uses java.lang.Runnable; }", "acme.app.App");

        ModulePath layout = ModulePath.of(classPath(app, library, unused), ModulePathMode.AUTO, 17);

        assertThat(layout.modulePath()).containsExactly(app, library);
        assertThat(layout.classPath()).containsExactly(unused);
    }

    @Test
    void theJarOfAnArtifactIsAModuleOnlyIfRequested() throws Exception {
        Path library = module("acme.lib", "module acme.lib { }", "acme.lib.Lib");
        Path jar = jar("lib-1.0.jar", library);

        assertThat(ModulePath.of(classPath(jar), ModulePathMode.AUTO, 17).modulePath())
                .isEmpty();
        ModulePath layout = ModulePath.of(classPath(jar), ModulePathMode.TRUE, 17);
        assertThat(layout.modulePath()).containsExactly(jar);
        assertThat(layout.roots()).containsExactly("acme.lib");
    }

    @Test
    void aRequiredAutomaticModuleIsOnTheModulePath() throws Exception {
        Path library = jar("acme-lib-1.0.jar", plain("acme.lib.Lib"));
        Path app = module("acme.app", "module acme.app { requires acme.lib; }", "acme.app.App", library);

        ModulePath layout = ModulePath.of(classPath(app, library), ModulePathMode.AUTO, 17);

        assertThat(layout.modulePath()).containsExactly(app, library);
        assertThat(layout.names()).containsEntry(library, "acme.lib");
    }

    @Test
    void allPackagesOfTheMainModuleAreListed() throws Exception {
        Path library = module("acme.lib", "module acme.lib { exports acme.lib; }", "acme.lib.Lib");
        Path app = module("acme.app", "module acme.app { requires acme.lib; }", "acme.app.internal.App", library);

        assertThat(ModulePath.of(classPath(app, library), ModulePathMode.AUTO, 17)
                        .ownPackages())
                .containsExactly("acme.app/acme.app.internal");
        assertThat(ModulePath.of(classPath(app, library), ModulePathMode.FALSE, 17)
                        .ownPackages())
                .isEmpty();
    }

    @Test
    void testsRunInTheModuleAsSurefireRunsThem() throws Exception {
        Path library = module("acme.lib", "module acme.lib { exports acme.lib; }", "acme.lib.Lib");
        Path app = module("acme.app", "module acme.app { requires acme.lib; }", "acme.app.App", library);
        Path tests = plain("acme.app.AppTest");
        Path framework = plain("acme.framework.Runner");
        ClassPath classPath = ofProject(List.of(tests, app), library, framework);

        ModulePath layout = ModulePath.ofTests(classPath, ModulePathMode.AUTO, true, 17);

        assertThat(layout.modulePath()).containsExactly(app, library);
        assertThat(layout.classPath()).containsExactly(tests, framework);
        assertThat(layout.tests()).contains(tests);
        // Classes of dependencies that Surefire scans are not in the module.
        assertThat(layout.packagesOf(List.of("acme.app.AppTest", "acme.framework.Runner")))
                .containsExactly("acme.app/acme.app");
    }

    @Test
    void testsRunOnTheClassPathIfTheUserOrSurefireSaysSoOrThereAreNoModules() throws Exception {
        Path app = module("acme.app", "module acme.app { }", "acme.app.App");
        Path tests = plain("acme.app.AppTest");
        ClassPath classPath = ofProject(List.of(tests, app));

        assertThat(List.of(
                        ModulePath.ofTests(classPath, ModulePathMode.FALSE, true, 17),
                        ModulePath.ofTests(classPath, ModulePathMode.AUTO, false, 17),
                        ModulePath.ofTests(classPath, ModulePathMode.AUTO, true, 8),
                        ModulePath.ofTests(
                                ofProject(List.of(tests, plain("acme.Plain"))), ModulePathMode.AUTO, true, 17)))
                .allSatisfy(layout -> assertThat(layout.modulePath()).isEmpty());
        assertThat(ModulePath.ofTests(classPath, ModulePathMode.TRUE, false, 17).modulePath())
                .containsExactly(app);
        assertThatThrownBy(() -> ModulePath.ofTests(
                        ofProject(List.of(tests, plain("acme.Plain"))), ModulePathMode.TRUE, true, 17))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("has no module-info");
    }

    @Test
    void testsThatAreAModuleOfTheirOwnRunOnTheClassPathAlsoWithoutOtherClasses() throws Exception {
        Path tests = module("acme.tests", "module acme.tests { }", "acme.tests.AppTest");
        ClassPath onlyTests = new ClassPath("acme:app:1", List.of(own("acme:app:jar:tests:1", tests)));

        assertThat(ModulePath.ofTests(onlyTests, ModulePathMode.AUTO, true, 17).modulePath())
                .isEmpty();
    }

    @Test
    void trueIsRefusedForAJvmWithoutModules() throws Exception {
        assertThatThrownBy(() -> ModulePath.requireModules(ModulePathMode.TRUE, 8))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("persistent-tasks.modulePath: 'true' cannot be used with Java 8")
                .hasMessageContaining("auto or false");
        ModulePath.requireModules(ModulePathMode.AUTO, 8);
        ModulePath.requireModules(ModulePathMode.TRUE, 9);
    }

    @Test
    void trueIsRefusedForAnAutomaticModule() throws Exception {
        Path jar = jar("acme-lib-1.0.jar", plain("acme.lib.Lib"));

        assertThatThrownBy(() -> ModulePath.of(classPath(jar), ModulePathMode.TRUE, 17))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("has no module-info");
    }

    @Test
    void aPartWithoutTheMainModuleKeepsItsModulesAndResolvesAllOfThem() throws Exception {
        Path base = module("acme.base", "module acme.base { exports acme.base; }", "acme.base.Base");
        Path library = module("acme.lib", "module acme.lib { requires acme.base; }", "acme.lib.Lib", base);
        Path other = module("acme.other", "module acme.other { }", "acme.other.Other");
        Path plain = plain("acme.plain.Plain");
        Path app = module(
                "acme.app",
                "module acme.app { requires acme.lib; requires acme.other; }",
                "acme.app.App",
                library,
                base,
                other);
        ModulePath whole = ModulePath.of(classPath(app, library, base, other, plain), ModulePathMode.AUTO, 17);

        ModulePath part = whole.within(List.of(library, base, plain));
        assertThat(part.modulePath()).containsExactly(library, base);
        assertThat(part.roots()).containsExactly("acme.base", "acme.lib");
        assertThat(part.classPath()).containsExactly(plain);

        // A JVM does not start with a module if a module that it requires is missing.
        ModulePath lacking = whole.within(List.of(library, other));
        assertThat(lacking.modulePath()).containsExactly(other);
        assertThat(lacking.classPath()).containsExactly(library);

        assertThat(whole.within(List.of(app, library, base, other)).roots()).containsExactly("acme.app");
        assertThat(whole.within(List.of(plain)).modulePath()).isEmpty();
    }

    @Test
    void aPartOfAClassPathStaysAClassPathEvenIfItContainsAModule() throws Exception {
        Path library = module("acme.lib", "module acme.lib { }", "acme.lib.Lib");
        Path app = module("acme.app", "module acme.app { }", "acme.app.App");

        ModulePath part =
                ModulePath.of(classPath(app, library), ModulePathMode.FALSE, 17).within(List.of(library));

        assertThat(part.modulePath()).isEmpty();
        assertThat(part.classPath()).containsExactly(library);
    }

    @Test
    void testClassesAreNotAModule() throws Exception {
        Path app = module("acme.app", "module acme.app { }", "acme.app.App");
        Path tests = plain("acme.app.AppTest");
        ClassPath classPath = new ClassPath(
                "acme:app:1",
                List.of(
                        new Entry("acme:app:1", app, List.of("acme:app:1"), true, List.of()),
                        new Entry("acme:app:jar:tests:1", tests, List.of("acme:app:jar:tests:1"), true, List.of())));

        assertThat(ModulePath.of(classPath, ModulePathMode.AUTO, 17).modulePath())
                .isEmpty();
        assertThatThrownBy(() -> ModulePath.of(classPath, ModulePathMode.TRUE, 17))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("persistent-tasks.modulePath: 'true'")
                .hasMessageContaining("persistent-tasks.scope");
    }

    @Test
    void aFileThatCannotBeOnAModulePathIsRefused() throws Exception {
        Path odd = Files.createDirectories(directory.resolve("a" + File.pathSeparator + "b"));
        Path app = Files.move(module("acme.app", "module acme.app { }", "acme.app.App"), odd.resolve("app"));

        assertThatThrownBy(() -> ModulePath.of(classPath(app), ModulePathMode.AUTO, 17))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("persistent-tasks.modulePath: '" + app + "'")
                .hasMessageContaining("use false");
        assertThat(ModulePath.of(classPath(app), ModulePathMode.FALSE, 17).classPath())
                .containsExactly(app);
    }

    @Test
    void aProjectWithoutModuleInfoStaysOnTheClassPath() throws Exception {
        Path library = module("acme.lib", "module acme.lib { exports acme.lib; }", "acme.lib.Lib");
        Path app = plain("acme.app.App");

        ModulePath layout = ModulePath.of(classPath(app, library), ModulePathMode.AUTO, 17);

        assertThat(layout.modulePath()).isEmpty();
        assertThat(layout.classPath()).containsExactly(app, library);
    }

    @Test
    void falseKeepsAModuleOnTheClassPath() throws Exception {
        Path app = module("acme.app", "module acme.app { }", "acme.app.App");

        assertThat(ModulePath.of(classPath(app), ModulePathMode.FALSE, 17).modulePath())
                .isEmpty();
    }

    @Test
    void aJvmWithoutModulesGetsAClassPath() throws Exception {
        Path app = module("acme.app", "module acme.app { }", "acme.app.App");

        assertThat(ModulePath.of(classPath(app), ModulePathMode.AUTO, 8).classPath())
                .containsExactly(app);
    }

    @Test
    void trueIsRefusedIfThereIsNoModule() throws Exception {
        Path app = plain("acme.app.App");

        assertThatThrownBy(() -> ModulePath.of(classPath(app), ModulePathMode.TRUE, 17))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("persistent-tasks.modulePath")
                .hasMessageContaining("auto or false");
    }

    private static ClassPath ofProject(List<Path> own, Path... dependencies) {
        List<Entry> entries = new ArrayList<>();
        for (Path file : own) {
            // The test classes come first.
            boolean isTests = own.indexOf(file) < own.size() - 1;
            entries.add(own(isTests ? "acme:app:jar:tests:1" : "acme:app:1", file));
        }
        for (Path file : dependencies) {
            String id = "acme:" + file.getFileName() + ":1";
            entries.add(new Entry(id, file, List.of("acme:app:1", id), true, List.of()));
        }
        return new ClassPath("acme:app:1", entries);
    }

    private static Entry own(String id, Path file) {
        return new Entry(id, file, List.of(id), true, List.of());
    }

    private Path module(String name, String descriptor, String type, Path... modulePath) throws Exception {
        return compile(name, List.of("module-info.java", descriptor), type, modulePath);
    }

    private Path plain(String type) throws Exception {
        return compile(type, List.of(), type);
    }

    private Path jar(String name, Path classes) throws Exception {
        Path jar = directory.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                out.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }

    private Path compile(String name, List<String> descriptor, String type, Path... modulePath) throws Exception {
        Path sources = Files.createDirectories(directory.resolve("src").resolve(name));
        Path classes = Files.createDirectories(directory.resolve("classes").resolve(name));
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString()));
        if (!descriptor.isEmpty()) {
            Path file = Files.writeString(sources.resolve(descriptor.get(0)), descriptor.get(1));
            arguments.add(file.toString());
            arguments.add("--module-path");
            arguments.add(String.join(
                    File.pathSeparator,
                    Stream.of(modulePath).map(Path::toString).toList()));
        }
        String qualified = type.split(" ")[0];
        String packageName = qualified.substring(0, qualified.lastIndexOf('.'));
        String simple = qualified.substring(qualified.lastIndexOf('.') + 1);
        String rest = type.substring(qualified.length());
        arguments.add(Files.writeString(
                        sources.resolve(simple + ".java"),
                        "package " + packageName + "; public class " + simple + (rest.isEmpty() ? " {}" : rest))
                .toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private static ClassPath classPath(Path... files) {
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            String id = "acme:" + file.getFileName() + ":1";
            List<String> trail = entries.isEmpty() ? List.of(id) : List.of("acme:app:1", id);
            entries.add(new Entry(id, file, trail, true, List.of(id)));
        }
        return new ClassPath("acme:app:1", entries);
    }
}
