package io.github.persistenttasks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.toolchain.ToolchainManager;

/** The packages are the pipeline: data flows one way through them, and no import points back up. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String ROOT = "io.github.persistenttasks";

    private static final int MOST_PARAMETERS = 8;
    private static final String PACKAGE_INFO = "package-info.java";

    /**
     * What each package may import, from the mojos down. {@code mojo} is the root package. An import of constants alone, such as that of
     * {@code protocol} by {@code launch}, is not in the compiled classes and not shown.
     */
    private static final Map<String, Set<String>> PICTURE = picture("""
            mojo        -> goal, reactor, report, config, failure
            goal        -> uptodate, reactor, resolve, surefire, classpath, exercise, plan, jvm, launch, fork, observation, \
                           finddeps, findversion, verdict, result, report, parallel, config, failure
            uptodate    -> jvm, classpath, surefire, config
            reactor     -> parallel, failure, text
            resolve     -> classpath, config, failure
            surefire    -> classpath, config, failure, launch, protocol
            exercise    -> plan, classpath, config, failure, file
            finddeps    -> verdict, result, observation, plan, classpath, config, failure
            findversion -> result, failure
            verdict     -> result, observation, plan, classpath, config, text
            fork        -> launch, jvm, observation, plan, protocol, failure, file, text
            observation -> plan, text
            plan        -> classpath, config
            classpath   -> config, failure, text
            launch      -> jvm, protocol, text
            jvm         -> config, failure
            report      -> result, config, failure, file, text
            config      -> result
            probe.main  -> probe
            probe       -> protocol
            protocol    ->
            result      ->
            parallel    ->
            failure     ->
            file        ->
            text        ->
            """);

    private static Map<String, Set<String>> picture(String text) {
        Map<String, Set<String>> picture = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            String[] sides = line.split("->", 2);
            Set<String> imports = Arrays.stream(sides[1].split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            picture.put(sides[0].strip(), imports);
        });
        return picture;
    }

    @ArchTest
    static void aPackageImportsOnlyWhatThePictureShows(JavaClasses classes) {
        Map<String, Set<String>> forbidden = new TreeMap<>();
        arrows(classes).forEach((arrow, uses) -> {
            if (!isShown(arrow)) {
                forbidden.put(arrow, uses);
            }
        });

        assertThat(forbidden).isEmpty();
    }

    @ArchTest
    static void thePictureShowsNoArrowThatNoClassNeeds(JavaClasses classes) {
        Set<String> needless = PICTURE.entrySet().stream()
                .flatMap(line -> line.getValue().stream().map(imported -> line.getKey() + " -> " + imported))
                .collect(Collectors.toCollection(TreeSet::new));
        needless.removeAll(arrows(classes).keySet());

        assertThat(needless).isEmpty();
    }

    @ArchTest
    static void thePictureShowsEachPackage(JavaClasses classes) {
        Set<String> packages =
                classes.stream().map(ArchitectureTest::packageOf).collect(Collectors.toCollection(TreeSet::new));

        assertThat(PICTURE.keySet()).containsExactlyInAnyOrderElementsOf(packages);
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyMojosKnowMavensExceptions = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat(
                    assignableTo(MojoFailureException.class).or(assignableTo(MojoExecutionException.class)));

    @ArchTest
    static final ArchRule onlyTheChoiceOfAJvmKnowsToolchains = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".jvm")
            .should()
            .dependOnClassesThat(assignableTo(ToolchainManager.class));

    /** Maven finds toolchains through its session, so {@code jvm} needs it. */
    @ArchTest
    static final ArchRule onlyTheEdgeKnowsMavensSession = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".reactor", ROOT + ".resolve", ROOT + ".surefire", ROOT + ".jvm")
            .should()
            .dependOnClassesThat(assignableTo(MavenSession.class));

    @ArchTest
    static final ArchRule theRootHoldsOnlyMojosAndTheirFailures = classes()
            .that()
            .resideInAPackage(ROOT)
            .and()
            .areTopLevelClasses()
            .and(not(simpleName("package-info")))
            .should()
            .beAssignableTo(AbstractMojo.class)
            .orShould()
            .haveSimpleName("MojoFailures");

    /** Maven maps {@code <exercise>} and {@code <ignore>} to classes of these names in the mojos' package. */
    @ArchTest
    static final ArchRule theRootHoldsNoClassThatAParameterIsNamedLike = noClasses()
            .that()
            .resideInAPackage(ROOT)
            .should()
            .haveSimpleName("Exercise")
            .orShould()
            .haveSimpleName("Ignore");

    /** More parameters could not be told apart in a call; they are grouped in records. */
    @ArchTest
    static void aConstructorHasAtMostEightParameters(JavaClasses classes) {
        Set<String> tooLong = classes.stream()
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> !constructor.getOwner().isEnum())
                .filter(constructor -> constructor.getRawParameterTypes().size() > MOST_PARAMETERS)
                .map(JavaConstructor::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tooLong).isEmpty();
    }

    @ArchTest
    static void eachPackageSaysWhatItKnows(JavaClasses classes) throws IOException {
        Set<Path> silent = packages("src/main/java", "src/probe/java").stream()
                .filter(directory -> !Files.exists(directory.resolve(PACKAGE_INFO)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(silent).isEmpty();
    }

    /** NullAway checks only packages that are {@code @NullMarked}. The probe is Java 8 code without dependencies. */
    @ArchTest
    static void eachPackageOfThePluginSaysWhatMayBeNull(JavaClasses classes) throws IOException {
        Set<Path> unmarked = new TreeSet<>();
        for (Path directory : packages("src/main/java")) {
            if (!Files.readString(directory.resolve(PACKAGE_INFO)).contains("@NullMarked")) {
                unmarked.add(directory);
            }
        }

        assertThat(unmarked).isEmpty();
    }

    private static Set<Path> packages(String... roots) throws IOException {
        Set<Path> packages = new TreeSet<>();
        for (String root : roots) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::getParent)
                        .forEach(packages::add);
            }
        }
        return packages;
    }

    /** Returns each import of a package by another one, with the importing classes. */
    private static Map<String, Set<String>> arrows(JavaClasses classes) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass imported = dependency.getTargetClass().getBaseComponentType();
                if (isOurs(imported) && !packageOf(type).equals(packageOf(imported))) {
                    arrows.computeIfAbsent(packageOf(type) + " -> " + packageOf(imported), none -> new TreeSet<>())
                            .add(name(type) + " -> " + name(imported));
                }
            }
        }
        return arrows;
    }

    private static boolean isShown(String arrow) {
        String[] ends = arrow.split(" -> ");
        return PICTURE.getOrDefault(ends[0], Set.of()).contains(ends[1]);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + '.');
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().equals(ROOT)
                ? "mojo"
                : type.getPackageName().substring(ROOT.length() + 1);
    }

    private static String name(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }
}
