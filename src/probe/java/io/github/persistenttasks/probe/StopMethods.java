package io.github.persistenttasks.probe;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The methods of a class that may stop something, by their names, and that a user of the class can call: public methods without parameters
 * that an artifact declares.
 */
final class StopMethods {

    /** The names, or their first words, in the order in which they are tried. */
    private static final List<String> NAMES = Arrays.asList(
            "close",
            "stop",
            "shutdown",
            "shutDown",
            "shutdownNow",
            "terminate",
            "dispose",
            "destroy",
            "cancel",
            "disconnect",
            "release",
            "finish",
            "end",
            "halt",
            "disable");

    /** The last words of names of static methods, such as {@code checkedShutdown}. */
    private static final List<String> LAST_WORDS = Arrays.asList("Close", "Stop", "Shutdown", "ShutDown", "Terminate");

    /** First words of methods that only ask or notify. */
    private static final List<String> OTHER_FIRST_WORDS =
            Arrays.asList("is", "has", "get", "on", "can", "should", "was", "await", "before", "after", "add", "set");

    /** Second words of methods that set when something is to be stopped, as {@code closeOnCompletion} does. */
    private static final List<String> SECOND_WORDS_OF_SETTINGS = Arrays.asList("On", "After", "When", "If", "Before");

    /** A method and how a user would write it. */
    static final class Stop {
        final Method method;
        final String label;

        Stop(Method method, String label) {
            this.method = method;
            this.label = label;
        }
    }

    private final Map<Class<?>, List<Stop>> ofInstances = new IdentityHashMap<Class<?>, List<Stop>>();

    /** Returns whether the class belongs to the JDK, and not to an artifact or the project. */
    static boolean isOfJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null
                || loader == Loaders.APPLICATION.getParent()
                || type.getName().startsWith("java.");
    }

    /**
     * Returns the methods of an object of this class, the most promising first: those with one of the names before those that begin so, as
     * {@code closeExpiredConnections} does, and deprecated ones last.
     */
    List<Stop> of(Class<?> type) {
        List<Stop> known = ofInstances.get(type);
        if (known == null) {
            known = isOfJdk(type) ? Collections.<Stop>emptyList() : find(type, false);
            ofInstances.put(type, known);
        }
        return known;
    }

    /** Returns the static methods of this class, the most promising first. */
    List<Stop> staticOf(Class<?> type) {
        return isOfJdk(type) ? Collections.<Stop>emptyList() : find(type, true);
    }

    private static List<Stop> find(Class<?> type, boolean ofClass) {
        Map<String, Stop> found = new LinkedHashMap<String, Stop>();
        try {
            for (Method method : type.getMethods()) {
                boolean matches = Modifier.isStatic(method.getModifiers()) == ofClass && isStop(method, ofClass);
                if (matches && !found.containsKey(method.getName())) {
                    Method callable = ofClass ? method : forwarder(type, method);
                    Class<?> shown = Modifier.isStatic(callable.getModifiers())
                            ? callable.getDeclaringClass()
                            : shown(type, method.getName());
                    if (shown != null && isCallable(shown)) {
                        found.put(method.getName(), new Stop(callable, label(shown, method.getName())));
                    }
                }
            }
        } catch (LinkageError lacksClass) {
            return Collections.emptyList();
        }
        List<Stop> stops = new ArrayList<Stop>(found.values());
        Collections.sort(stops, new Comparator<Stop>() {
            @Override
            public int compare(Stop one, Stop other) {
                boolean isDeprecated = one.method.isAnnotationPresent(Deprecated.class);
                if (isDeprecated != other.method.isAnnotationPresent(Deprecated.class)) {
                    return isDeprecated ? 1 : -1;
                }
                String name = one.method.getName();
                String otherName = other.method.getName();
                if (NAMES.contains(name) != NAMES.contains(otherName)) {
                    return NAMES.contains(name) ? -1 : 1;
                }
                int byWord = Integer.compare(rank(name), rank(otherName));
                return byWord != 0 ? byWord : name.compareTo(otherName);
            }
        });
        return stops;
    }

    private static boolean isStop(Method method, boolean ofClass) {
        return method.getParameterTypes().length == 0
                && !isOfJdk(method.getDeclaringClass())
                && !givesValue(method.getReturnType())
                && !configures(method)
                && (rank(method.getName()) < NAMES.size() || ofClass && endsLikeStop(method.getName()));
    }

    /** Returns whether the method is there for its result, as in {@code matcher.end()}. */
    private static boolean givesValue(Class<?> result) {
        return result.isPrimitive() && result != void.class && result != boolean.class
                || result.isArray()
                || result == String.class
                || Number.class.isAssignableFrom(result);
    }

    /** Returns whether it is a method of a builder for what is to be built, as in {@code builder.disableCookies()}, and stops nothing. */
    private static boolean configures(Method method) {
        Class<?> result = method.getReturnType();
        return result.getSimpleName().endsWith("Builder") && result.isAssignableFrom(method.getDeclaringClass());
    }

    /** Returns the index of the name that this name equals or begins with as a word; the number of names if there is none. */
    static int rank(String name) {
        int best = NAMES.size();
        for (int i = 0; i < NAMES.size(); i++) {
            String word = NAMES.get(i);
            if (name.equals(word)) {
                return i;
            }
            boolean begins = name.length() > word.length()
                    && name.startsWith(word)
                    && !Character.isLowerCase(name.charAt(word.length()))
                    && !isSetting(name.substring(word.length()));
            if (begins && best == NAMES.size()) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isSetting(String rest) {
        for (String word : SECOND_WORDS_OF_SETTINGS) {
            if (rest.startsWith(word)
                    && (rest.length() == word.length() || Character.isUpperCase(rest.charAt(word.length())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsLikeStop(String name) {
        for (String first : OTHER_FIRST_WORDS) {
            if (name.startsWith(first)
                    && name.length() > first.length()
                    && Character.isUpperCase(name.charAt(first.length()))) {
                return false;
            }
        }
        for (String last : LAST_WORDS) {
            if (name.endsWith(last)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the class or interface by which a user calls the method: the class itself if it is public, or else the nearest public
     * supertype that has the method. For a class that by its name is an implementation, a supertype whose name is part of the name comes first,
     * as {@code Session} is of {@code SessionImpl}, then an interface, and then another superclass that declares the method. {@code null} if a user cannot call the method.
     */
    static Class<?> shown(Class<?> type, String method) {
        Class<?> nearest = null;
        Class<?> inheriting = null;
        Class<?> declaring = null;
        Class<?> superclass = null;
        Class<?> namesake = null;
        for (Class<?> candidate : supertypes(type)) {
            if (!isCallable(candidate) || !has(candidate, method)) {
                continue;
            }
            if (nearest == null) {
                nearest = candidate;
            }
            if (isImplementation(candidate)) {
                continue;
            }
            String name = simpleName(candidate);
            boolean isPart = candidate != type && simpleName(type).contains(name);
            if (isPart
                    && (namesake == null || name.length() > simpleName(namesake).length())) {
                namesake = candidate;
            }
            if (!candidate.isInterface()) {
                superclass = superclass == null && declares(candidate, method) ? candidate : superclass;
            } else {
                declaring = declaring == null && declares(candidate, method) ? candidate : declaring;
                inheriting = inheriting == null ? candidate : inheriting;
            }
        }
        if (nearest == null || !isImplementation(nearest)) {
            return nearest;
        }
        for (Class<?> better : Arrays.asList(namesake, declaring, inheriting, superclass)) {
            if (better != null) {
                return better;
            }
        }
        return nearest;
    }

    /** Returns the static method by which users call this method of an object of Scala's, or the method itself. */
    private static Method forwarder(Class<?> type, Method method) {
        String name = type.getName();
        if (!name.endsWith("$")) {
            return method;
        }
        try {
            Class<?> companion = Class.forName(name.substring(0, name.length() - 1), false, type.getClassLoader());
            Method forwarder = companion.getMethod(method.getName());
            return Modifier.isStatic(forwarder.getModifiers()) ? forwarder : method;
        } catch (Exception none) {
            return method;
        } catch (LinkageError none) {
            return method;
        }
    }

    /** Returns the class, its superclasses, and then all interfaces, the nearest first. */
    private static Set<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<Class<?>>();
        Deque<Class<?>> queue = new ArrayDeque<Class<?>>();
        for (Class<?> next = type; next != null; next = next.getSuperclass()) {
            all.add(next);
            queue.add(next);
        }
        while (!queue.isEmpty()) {
            for (Class<?> next : queue.remove().getInterfaces()) {
                if (all.add(next)) {
                    queue.add(next);
                }
            }
        }
        return all;
    }

    /** Returns whether a user can name the class: it is public, of an artifact, and exported. */
    static boolean isCallable(Class<?> type) {
        return !isOfJdk(type)
                && !type.isSynthetic()
                && type.getName().indexOf("$$") < 0
                && isPublic(type)
                && Modules.isExported(type);
    }

    private static boolean isPublic(Class<?> type) {
        try {
            for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
                if (!Modifier.isPublic(outer.getModifiers()) || outer.isAnonymousClass() || outer.isLocalClass()) {
                    return false;
                }
            }
            return true;
        } catch (LinkageError lacksClass) {
            // Up to 11 it looks at the siblings of a nested class as well, which may be missing.
            return Modifier.isPublic(type.getModifiers());
        } catch (InternalError unusualName) {
            return Modifier.isPublic(type.getModifiers());
        }
    }

    private static boolean has(Class<?> type, String method) {
        try {
            return type.getMethod(method) != null;
        } catch (NoSuchMethodException none) {
            return false;
        }
    }

    private static boolean declares(Class<?> type, String method) {
        try {
            return type.getDeclaredMethod(method) != null;
        } catch (NoSuchMethodException none) {
            return false;
        }
    }

    /** Returns whether the class's name says that users know it by an interface or another superclass. */
    private static boolean isImplementation(Class<?> type) {
        String name = type.getName();
        String simple = simpleName(type);
        boolean isDefault = simple.startsWith("Default") && !simple.equals("Default");
        boolean isAbstract = simple.startsWith("Abstract") && !simple.equals("Abstract");
        return isDefault
                || isAbstract
                || simple.endsWith("Impl")
                || name.contains(".impl.")
                || name.contains(".internal.");
    }

    /** Returns the last part of the class's name, which {@link Class#getSimpleName} does not for all names of Scala's on 8. */
    private static String simpleName(Class<?> type) {
        String name = type.getName();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$', name.length() - 2)) + 1);
    }

    /** Returns how a user would write the call of a method of this class. */
    static String label(Class<?> type, String method) {
        return Text.cutName(written(type) + "." + method + "()");
    }

    /** Returns how a user would write the name of the class; that of an object of Scala's ends with a character that is not written. */
    static String written(Class<?> type) {
        String name = type.getName();
        boolean ofScala = name.endsWith("$");
        return (ofScala ? name.substring(0, name.length() - 1) : name).replace('$', '.');
    }
}
