package io.github.persistenttasks.text;

import java.util.regex.Pattern;

/**
 * Removes the parts of class names that the JVM or a code generator chooses anew in each run, so that the names can be compared and
 * searched for.
 */
public final class GeneratedNames {

    private static final Pattern MADE_UP = Pattern.compile(
            "(?<=\\$\\$Lambda)\\$\\d+|/(?:0x)?[0-9a-fA-F]+$|\\$\\$(?=[a-fA-F]*[0-9])[0-9a-fA-F]{4,}(?![0-9a-zA-Z])");

    private GeneratedNames() {}

    /**
     * Returns the stable part of a name, such as {@code a.A$$Lambda} for {@code a.A$$Lambda$88/0x00007f01}; other names are returned
     * unchanged.
     */
    public static String stable(String className) {
        return className.indexOf("$$") < 0 && className.indexOf('/') < 0
                ? className
                : MADE_UP.matcher(className).replaceAll("");
    }
}
