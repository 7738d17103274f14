package io.github.persistenttasks.classpath;

import java.util.Optional;
import java.util.regex.Pattern;

/** Binary names of classes and the names of their class files. */
final class ClassName {

    private static final Pattern VALID = Pattern.compile(
            "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*(\\.\\p{javaJavaIdentifierPart}+)*");

    /** Directories such as {@code META-INF} and {@code BOOT-INF}: classes below have other names or are not loaded at all. */
    private static final Pattern NO_PACKAGE = Pattern.compile("[^/]+-INF/.*");

    private static final Pattern NO_CLASS = Pattern.compile("(.*/)?(module|package)-info\\.class");

    private ClassName() {}

    /** Returns whether {@link java.util.ServiceLoader} would try to load a class with this name. */
    static boolean isValid(String text) {
        return VALID.matcher(text).matches();
    }

    /** Returns the resource name of the class's file. */
    static String toResource(String className) {
        return className.replace('.', '/') + ClassPathElement.CLASS;
    }

    /** Returns the name of the class in the class file, or an empty value if no class can be loaded from it. */
    static Optional<String> ofResource(String classFile) {
        String path = classFile.substring(0, classFile.length() - ClassPathElement.CLASS.length());
        // The JVM accepts more names than the Java language: Kotlin has classes like okio.-Util.
        boolean loadable = !path.isEmpty()
                && path.indexOf('.') < 0
                && !NO_PACKAGE.matcher(classFile).matches()
                && !NO_CLASS.matcher(classFile).matches();
        return loadable ? Optional.of(path.replace('/', '.')) : Optional.empty();
    }
}
