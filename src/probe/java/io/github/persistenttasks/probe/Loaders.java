package io.github.persistenttasks.probe;

import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds classes that a class loader of the code under test has defined, such as a plugin's or a nested copy's: the class path may hold
 * another class with the same name.
 *
 * <p>It keeps names only, because a class would keep its loader from being collected.
 */
final class Loaders {

    /** Gives the classes of the current thread's stack, on every version of Java. It is never installed. */
    @SuppressWarnings({"deprecation", "removal"})
    private static final class Stack extends SecurityManager {
        static final Stack INSTANCE = new Stack();

        Class<?>[] classes() {
            return getClassContext();
        }
    }

    /** The loader of the class path. Kept, because asking for it takes a lock on 8, which code under test may hold. */
    static final ClassLoader APPLICATION = ClassLoader.getSystemClassLoader();

    private Loaders() {}

    /** Returns the classes on the stack of the current thread, with the URL of the file of each or an empty text. */
    static Map<String, String> onStack() {
        Map<String, String> found = null;
        try {
            for (Class<?> type : Stack.INSTANCE.classes()) {
                if (isOfCodeUnderTest(type.getClassLoader())) {
                    found = found == null ? new LinkedHashMap<String, String>() : found;
                    add(type, found);
                }
            }
        } catch (Throwable unknown) {
            return Collections.emptyMap();
        }
        return found == null ? Collections.<String, String>emptyMap() : found;
    }

    /** Returns whether the loader is neither that of the class path nor one of the JDK's. */
    static boolean isOfCodeUnderTest(ClassLoader loader) {
        ClassLoader known = APPLICATION;
        while (known != null && loader != known) {
            known = known.getParent();
        }
        return loader != known;
    }

    static void add(Class<?> type, Map<String, String> found) {
        if (!found.containsKey(type.getName())) {
            String url = url(type.getProtectionDomain());
            found.put(Text.cutName(type.getName()), url == null ? "" : url);
        }
    }

    /** Returns the URL of the file from which the code of the domain was loaded, or {@code null}. */
    static String url(ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        URL location = source == null ? null : source.getLocation();
        // Not toString, which calls the protocol's handler: it may be code under test.
        return location == null ? null : Text.cut(location.getProtocol() + ':' + location.getFile());
    }
}
