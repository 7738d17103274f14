package io.github.persistenttasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No static field of the plugin is mutable, because the Maven daemon keeps the classes between builds and {@code -T} shares them between
 * threads.
 */
class StaticStateTest {

    private static final Path CLASSES = Path.of("target/classes");

    /** Types whose objects are immutable, or thread-safe and without state of their users. */
    private static final Set<Class<?>> CONSTANT = Set.of(
            String.class,
            Pattern.class,
            Duration.class,
            OptionalInt.class,
            OptionalLong.class,
            SecureRandom.class,
            Gson.class,
            TemplateEngine.class);

    @Test
    void staticFieldsAreFinalAndImmutable() throws Exception {
        List<String> changeable = new ArrayList<>();
        List<Class<?>> classes = classes();
        for (Class<?> type : classes) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic() && !isConstant(field, null)) {
                    changeable.add(field.toString());
                }
            }
        }

        assertThat(classes).hasSizeGreaterThan(100);
        assertThat(changeable).isEmpty();
    }

    private static boolean isConstant(Field field, Object owner) throws IllegalAccessException {
        field.setAccessible(true);
        return Modifier.isFinal(field.getModifiers()) && isConstant(field.get(owner));
    }

    private static boolean isConstant(Object value) throws IllegalAccessException {
        if (value == null) {
            return true;
        }
        if (value instanceof Map<?, ?> map) {
            return isUnmodifiable(map) && areConstant(map.keySet()) && areConstant(map.values());
        }
        if (value instanceof Collection<?> collection) {
            return isUnmodifiable(collection) && areConstant(collection);
        }
        if (value instanceof Optional<?> optional) {
            return isConstant(optional.orElse(null));
        }
        return CONSTANT.contains(value.getClass())
                || value instanceof Number
                || value instanceof Character
                || value instanceof Boolean
                || value instanceof Enum
                || value instanceof Path
                || value instanceof Class
                || isConstantOfOurs(value);
    }

    private static boolean areConstant(Collection<?> values) throws IllegalAccessException {
        for (Object value : values) {
            if (!isConstant(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isConstantOfOurs(Object value) throws IllegalAccessException {
        if (!value.getClass().getName().startsWith(StaticStateTest.class.getPackageName() + '.')) {
            return false;
        }
        for (Field field : value.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !isConstant(field, value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnmodifiable(Object collection) {
        String type = collection.getClass().getName();
        return type.startsWith("java.util.ImmutableCollections")
                || type.startsWith("java.util.Collections$Unmodifiable");
    }

    /** Returns the plugin's own classes, without the probe's, which run in a fork, and without generated ones. */
    private static List<Class<?>> classes() throws IOException, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<String> names = files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace(CLASSES.getFileSystem().getSeparator(), "."))
                    .filter(name -> name.startsWith("io.github.persistenttasks."))
                    .filter(name -> !name.contains(".probe.") && !name.contains(".Jte") && !name.contains("HelpMojo"))
                    .toList();
            for (String name : names) {
                classes.add(Class.forName(name));
            }
        }
        return classes;
    }
}
