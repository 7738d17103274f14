package io.github.persistenttasks.classpath;

import io.github.persistenttasks.classpath.ArtifactContents.Provider;
import io.github.persistenttasks.text.PrintableText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Provides;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the contents of one artifact and continues after broken parts. */
final class ArtifactInspector {

    private static final int MAXIMUM_PROBLEMS = 20;
    private static final int FIRST_WITH_MODULES = 9;
    /** The offset of the major version in a class file, after the magic number and the minor version. */
    private static final int MAJOR_VERSION = 6;

    private static final int MAJOR_VERSION_OF_JAVA_0 = 44;

    private final int feature;
    /** By service and class. */
    private final Map<String, Provider> providers = new LinkedHashMap<>();

    private final List<String> classes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean readable = true;
    private Optional<String> module = Optional.empty();

    /**
     * Creates an inspector for one artifact.
     *
     * @param feature the feature version of the JVM that loads the artifact's classes
     */
    ArtifactInspector(int feature) {
        this.feature = feature;
    }

    /** Opens the element of the class path to inspect. */
    @FunctionalInterface
    interface Source {
        ClassPathElement root() throws IOException;
    }

    ArtifactContents inspect(Path file, Source source, boolean withClasses) {
        try {
            ClassPathElement root = source.root();
            for (String service : root.services()) {
                if (ClassName.isValid(service)) {
                    readServicesFile(root, service);
                }
            }
            if (feature >= FIRST_WITH_MODULES && root.has(ClassPathElement.MODULE_INFO)) {
                readModule(root);
            }
            if (withClasses) {
                root.classFiles().stream()
                        .map(ClassName::ofResource)
                        .flatMap(Optional::stream)
                        .sorted()
                        .forEach(classes::add);
            }
            checkVersions(root);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            unreadable(file.toString(), e);
        }
        return new ArtifactContents(List.copyOf(providers.values()), classes, capped(problems), readable, module);
    }

    private void readServicesFile(ClassPathElement root, String service) {
        String name = ClassPathElement.SERVICES + service;
        try (InputStream in = root.open(name)) {
            ServicesFile file = ServicesFile.read(name, in);
            file.providers().forEach(provider -> add(new Provider(service, provider)));
            problems.addAll(file.problems());
            readable &= file.complete();
        } catch (IOException e) {
            unreadable(name, e);
        }
    }

    private void readModule(ClassPathElement root) {
        try (InputStream in = root.open(ClassPathElement.MODULE_INFO)) {
            ModuleDescriptor descriptor = ModuleDescriptor.read(in);
            module = Optional.of(descriptor.name());
            descriptor.provides().stream()
                    .sorted(Comparator.comparing(Provides::service))
                    .forEach(provides -> provides.providers()
                            .forEach(provider -> add(new Provider(provides.service(), provider, true))));
        } catch (InvalidModuleDescriptorException e) {
            problems.add(
                    "%s is not valid (%s)".formatted(ClassPathElement.MODULE_INFO, PrintableText.excerpt(reason(e))));
        } catch (IOException e) {
            unreadable(ClassPathElement.MODULE_INFO, e);
        }
    }

    /** Adds a provider, unless it is known from a services file. */
    private void add(Provider provider) {
        providers.putIfAbsent(provider.service() + " " + provider.className(), provider);
    }

    /** Checks that the forked JVM can load the classes of the initializers. */
    private void checkVersions(ClassPathElement root) throws IOException {
        Set<String> names = new LinkedHashSet<>(classes);
        providers.values().forEach(provider -> names.add(provider.className()));
        int newest = 0;
        for (String name : names) {
            String resource = ClassName.toResource(name);
            if (root.has(resource)) {
                newest = Math.max(newest, javaVersion(root, resource));
            }
        }
        if (newest > feature) {
            readable = false;
            problems.add("its classes need Java %d, but the forked JVM is Java %d".formatted(newest, feature));
        }
    }

    /** Returns the feature version of the Java release that the class needs, or 0 if it is not a class file. */
    private static int javaVersion(ClassPathElement root, String resource) throws IOException {
        try (InputStream in = root.open(resource)) {
            byte[] head = in.readNBytes(MAJOR_VERSION + 2);
            return head.length == MAJOR_VERSION + 2
                    ? ByteBuffer.wrap(head).getShort(MAJOR_VERSION) - MAJOR_VERSION_OF_JAVA_0
                    : 0;
        }
    }

    private void unreadable(String what, Exception e) {
        readable = false;
        problems.add("%s cannot be read (%s)".formatted(what, PrintableText.excerpt(reason(e))));
    }

    private static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static List<String> capped(List<String> problems) {
        int more = problems.size() - MAXIMUM_PROBLEMS;
        if (more <= 0) {
            return problems;
        }
        List<String> capped = new ArrayList<>(problems.subList(0, MAXIMUM_PROBLEMS));
        capped.add("and %d more".formatted(more));
        return capped;
    }
}
