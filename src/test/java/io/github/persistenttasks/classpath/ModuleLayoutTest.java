package io.github.persistenttasks.classpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleLayoutTest {

    @TempDir
    Path directory;

    @Test
    void aProjectWithModuleInfoGoesOnTheModulePathWithWhatItRequires() throws Exception {
        Path library = module("acme.lib", "module acme.lib { exports acme.lib; }", "acme.lib.Lib");
        Path plain = plain("acme.plain.Plain");
        Path app = module("acme.app", "module acme.app { requires acme.lib; }", "acme.app.App", library);

        ModuleLayout layout = ModuleLayout.of(classPath(app, library, plain), null, 17);

        assertThat(layout.modulePath()).containsExactly(app, library);
        assertThat(layout.classPath()).containsExactly(plain);
        assertThat(layout.roots()).containsExactly("acme.app");
        assertThat(layout.opens(Map.of(library, List.of("acme.lib.Lib"), plain, List.of("acme.plain.Plain"))))
                .containsExactly("acme.lib/acme.lib");
    }

    @Test
    void aProjectWithoutModuleInfoStaysOnTheClassPath() throws Exception {
        Path library = module("acme.lib", "module acme.lib { exports acme.lib; }", "acme.lib.Lib");
        Path app = plain("acme.app.App");

        ModuleLayout layout = ModuleLayout.of(classPath(app, library), null, 17);

        assertThat(layout.modulePath()).isEmpty();
        assertThat(layout.classPath()).containsExactly(app, library);
    }

    @Test
    void falseKeepsAModuleOnTheClassPath() throws Exception {
        Path app = module("acme.app", "module acme.app { }", "acme.app.App");

        assertThat(ModuleLayout.of(classPath(app), false, 17).modulePath()).isEmpty();
    }

    @Test
    void aJvmWithoutModulesGetsAClassPath() throws Exception {
        Path app = module("acme.app", "module acme.app { }", "acme.app.App");

        assertThat(ModuleLayout.of(classPath(app), null, 8).classPath()).containsExactly(app);
    }

    @Test
    void trueIsRefusedWhereThereIsNoModule() throws Exception {
        Path app = plain("acme.app.App");

        assertThatThrownBy(() -> ModuleLayout.of(classPath(app), true, 17))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("persistent-tasks.modulePath")
                .hasMessageContaining("auto and false");
    }

    private Path module(String name, String descriptor, String type, Path... modulePath) throws Exception {
        return compile(name, List.of("module-info.java", descriptor), type, modulePath);
    }

    private Path plain(String type) throws Exception {
        return compile(type, List.of(), type);
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
                    java.io.File.pathSeparator,
                    Stream.of(modulePath).map(Path::toString).toList()));
        }
        String packageName = type.substring(0, type.lastIndexOf('.'));
        String simple = type.substring(type.lastIndexOf('.') + 1);
        arguments.add(Files.writeString(
                        sources.resolve(simple + ".java"),
                        "package " + packageName + "; public class " + simple + " {}")
                .toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private static ClassPath classPath(Path... files) {
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            String id = "acme:" + file.getFileName() + ":1";
            entries.add(new Entry(id, file, List.of(id), entries.isEmpty(), List.of(id)));
        }
        return new ClassPath("acme:app:1", entries);
    }
}
