package io.github.persistenttasks.text;

import java.util.regex.Pattern;

/**
 * Removes the parts of class names that the JVM or a code generator chooses anew in each run, so that the names can be compared and
 * searched for.
 */
public final class GeneratedNames {

    private static final Pattern MADE_UP = Pattern.compile(
            "(?<=\\$\\$Lambda)\\$\\d+|/(?:0x)?[0-9a-fA-F]+$|\\$\\$(?=[a-fA-F]*[0-9])[0-9a-fA-F]{4,}(?![0-9a-zA-Z])"
                    + "|(?<=\\$Proxy)\\d+|(?<=\\bjdk\\.proxy)\\d+|(?<=\\bGenerated(?:Method|Constructor|SerializationConstructor)Accessor)\\d+"
                    + "|(?<=\\$(?:ByteBuddy|HibernateProxy|MockitoMock)\\$)\\w+");

    /** The address of a hidden class, and the identity hash of an object after its class. */
    private static final Pattern MADE_UP_IN_TEXT = Pattern.compile("(?<=\\$\\$Lambda)(?:\\$\\d+)?/(?:0x)?[0-9a-fA-F]+"
            + "|(?<=[a-zA-Z_$][\\w$]{0,100}\\.[\\w$]{1,100}(?:/0x[0-9a-fA-F]{1,16})?)@[0-9a-f]{5,8}(?![0-9a-zA-Z])");

    private GeneratedNames() {}

    /**
     * Returns the stable part of a name, such as {@code a.A$$Lambda} for {@code a.A$$Lambda$88/0x00007f01}; other names are returned
     * unchanged.
     */
    public static String stable(String className) {
        return className.indexOf('$') < 0 && className.indexOf('/') < 0 && className.indexOf("Generated") < 0
                ? className
                : MADE_UP.matcher(className).replaceAll("");
    }

    /**
     * Returns a thread's name without addresses and identity hashes, which a name has that is made from an object without a {@code toString}
     * of its own: {@code poll a.A$$Lambda} for {@code poll a.A$$Lambda$88/0x00007f01@61e4705b}.
     */
    public static String stableText(String name) {
        return name.indexOf('@') < 0 && name.indexOf("$$Lambda") < 0
                ? name
                : MADE_UP_IN_TEXT.matcher(name).replaceAll("");
    }
}
