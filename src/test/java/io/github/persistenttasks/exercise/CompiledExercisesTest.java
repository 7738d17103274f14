package io.github.persistenttasks.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Exercise;
import io.github.persistenttasks.failure.ProbeException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledExercisesTest {

    private static final int OWN = Runtime.version().feature();

    @TempDir
    Path directory;

    @Test
    void theValueOfTheReturnStatementIsReturned() throws Throwable {
        assertThat(run("return 1 + 1;")).isEqualTo(2);
    }

    @Test
    void statementsMayEndWithoutReturn() throws Throwable {
        assertThat(run("int x = 1;")).isNull();
    }

    @Test
    void statementsMayReturnNothing() throws Throwable {
        assertThat(run("if (System.nanoTime() != 0) return; throw new Error();"))
                .isNull();
    }

    @Test
    void statementsMayThrowAtTheirEnd() {
        assertThatThrownBy(() -> run("throw new IOException(\"checked\");")).hasMessage("checked");
    }

    @Test
    void statementsMayReturnOnSomePathsOnly() throws Throwable {
        assertThat(run("for (int i = 0; i < 3; i++) { if (i == 2) return i; }")).isEqualTo(2);
    }

    @Test
    void statementsMayEndInACommentOrALoop() throws Throwable {
        assertThat(run("int x = 1; // done")).isNull();
        assertThat(run("while (true) { if (true) return 5; }")).isEqualTo(5);
    }

    @Test
    void importsMayStandAtTheTopBetweenComments() throws Throwable {
        assertThat(
                        run(
                                "// first; not an import\n/* import nothing; */ import java.time.Duration;\n\n"
                                        + "import static java.time.Duration.ofSeconds;\nDuration d = ofSeconds(3); return d.toMillis();"))
                .isEqualTo(3000L);
    }

    @Test
    void theDefaultImportsOfJShellAreAvailable() throws Throwable {
        assertThat(run(
                        "BigInteger a = BigInteger.ONE; URI b; Path c; List<Stream<Pattern>> d; TimeUnit e; Supplier<File> f;"
                                + " Preferences g; return a;"))
                .hasToString("1");
    }

    @Test
    void anErrorNamesTheUsersLine() {
        assertThatThrownBy(() -> compile("import java.time.*;\n\nint x = 1;\n  Duratio d;\n"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("p: the exercise 'one' does not compile.")
                .hasMessageContaining("line 4: cannot find symbol")
                .hasMessageContaining("class Duratio")
                .hasMessageContaining("\n      Duratio d;\n      ^");
    }

    @Test
    void anErrorInAnImportOrAtTheEndHasTheRightLine() {
        assertThatThrownBy(() -> compile("import java.time.*; int x = true;"))
                .hasMessageContaining("line 1: incompatible types")
                .hasMessageContaining("    import java.time.*; int x = true;\n" + " ".repeat(32) + "^");
        assertThatThrownBy(() -> compile("import no.such.Type;\nint x;"))
                .hasMessageContaining("line 1: package no.such");
        assertThatThrownBy(() -> compile("int x = 1;\nif (x > 0) {\n")).hasMessageContaining("line 2: ");
    }

    @Test
    void mixedReturnsAreACompilationError() {
        assertThatThrownBy(() -> compile("if (System.nanoTime() > 0) return;\nreturn 1;"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("line 1: incompatible types: missing return value");
    }

    @Test
    void theNumberOfErrorsIsLimited() {
        assertThatThrownBy(() -> compile("A a; B b; C c; D d; E e; F f; G g;")).hasMessageEndingWith("and 2 more.");
    }

    @Test
    void theClassFileVersionMatchesTheJvm() throws Exception {
        try (CompiledExercises exercises = compile(8, "return null;")) {
            assertThat(majorVersion(exercises)).isEqualTo(52);
        }
        assertThatThrownBy(() -> compile(8, "var x = 1;")).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> compile(8, "List.of();")).hasMessageContaining("cannot find symbol");
        try (CompiledExercises exercises = compile(OWN + 8, "return null;")) {
            assertThat(majorVersion(exercises)).isEqualTo(44 + OWN);
        }
    }

    private int majorVersion(CompiledExercises exercises) throws Exception {
        Path file =
                exercises.directory().resolve(exercises.initializers().get(0).type() + ".class");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(8);
            return head[7];
        }
    }

    @Test
    void theClassPathIsUsedAndABrokenJarOnItIsSkipped() throws Exception {
        Path classes = Path.of(CompiledExercisesTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path broken = Files.writeString(directory.resolve("broken.jar"), "no jar");
        ClassPath classPath = new ClassPath(
                "g:a:1",
                List.of(
                        new Entry("g:b:1", broken, List.of(), true, List.of()),
                        new Entry("g:c:1", classes, List.of(), true, List.of())));
        String code = "return io.github.persistenttasks.it.BuildLog.class;";
        try (CompiledExercises exercises = CompiledExercises.compile(
                List.of(new Exercise("one", code, "p")), "g:a:1", classPath, OWN, directory.resolve("classes"))) {
            assertThat(exercises.initializers()).hasSize(1);
        }
    }

    @Test
    void namesThatDifferOnlyInCaseOrPunctuationHaveDifferentClasses() throws Exception {
        List<Exercise> three = List.of(
                new Exercise("a b", "return 1;", "p"),
                new Exercise("a-b", "return 2;", "p"),
                new Exercise("A b", "return 3;", "p"));
        try (CompiledExercises exercises = CompiledExercises.compile(
                three, "g:a:1", new ClassPath("g:a:1", List.of()), OWN, directory.resolve("classes"))) {
            assertThat(exercises.initializers()).extracting(one -> one.name()).containsExactly("a b", "a-b", "A b");
            assertThat(exercises.initializers())
                    .extracting(one -> one.type().toLowerCase(java.util.Locale.ROOT))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theClassesOfExercisesAreRecognized() throws Exception {
        try (CompiledExercises exercises = compile("Runnable r = () -> { };")) {
            assertThat(exercises.hold("Exercise_one")).isTrue();
            assertThat(exercises.hold("Exercise_one$1Local")).isTrue();
            assertThat(exercises.hold("Exercise_one$$Lambda/0x1234")).isTrue();
            assertThat(exercises.hold("Exercise_oneself")).isFalse();
            assertThat(exercises.hold("com.acme.Exercise_one")).isFalse();
        }
    }

    @Test
    void theClassesAreDeletedOnCloseAndAfterAnError() throws Exception {
        CompiledExercises exercises = compile("return null;");
        assertThat(exercises.directory()).isNotEmptyDirectory();
        exercises.close();
        assertThat(exercises.directory()).doesNotExist();
        assertThatThrownBy(() -> compile("x")).isInstanceOf(ConfigurationException.class);
        assertThat(exercises.directory()).doesNotExist();
    }

    @Test
    void aMissingCompilerIsReported() {
        assertThatThrownBy(() -> new ExerciseCompiler(null, List.of(), OWN, directory))
                .isInstanceOf(ProbeException.class)
                .hasMessageContaining("has no compiler; run Maven with a JDK");
    }

    @Test
    void aJvmThatCannotReadAStackIsPassedTheVariablesAtItsEnd() throws Exception {
        assertThat(variables(
                        "String a = \"x\"; int b; if (a.isEmpty()) { String c = \"y\"; b = 1; }\nint d = 2; // e = 3"))
                .containsExactly("x", 2);
        assertThat(variables("Object a = 1; if (a.equals(1)) return; a = 2;")).isNull();
        assertThat(variables("Object a = 1; return a;")).isNull();
        assertThat(variables("System.out.flush();")).isNull();
    }

    private Object[] variables(String code) throws Exception {
        try (CompiledExercises exercises = compile(8, code);
                URLClassLoader loader = new URLClassLoader(
                        new URL[] {exercises.directory().toUri().toURL()})) {
            Class<?> type = loader.loadClass(exercises.initializers().get(0).type());
            type.getMethod("run").invoke(null);
            return (Object[]) type.getField("variables").get(null);
        }
    }

    private CompiledExercises compile(String code) throws Exception {
        return compile(OWN, code);
    }

    private CompiledExercises compile(int feature, String code) throws Exception {
        return CompiledExercises.compile(
                List.of(new Exercise("one", code, "p")),
                "g:a:1",
                new ClassPath("g:a:1", new ArrayList<>()),
                feature,
                directory.resolve("classes"));
    }

    private Object run(String code) throws Throwable {
        try (CompiledExercises exercises = compile(code);
                URLClassLoader loader = new URLClassLoader(
                        new URL[] {exercises.directory().toUri().toURL()})) {
            return loader.loadClass(exercises.initializers().get(0).type())
                    .getMethod("run")
                    .invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
