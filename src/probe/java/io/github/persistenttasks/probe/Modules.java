package io.github.persistenttasks.probe;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;

/** Access to modules by reflection, because the probe is Java 8 code. On 8 there are none. */
final class Modules {

    private static final Method GET_MODULE = method(Class.class, "getModule");
    private static final Method IS_NAMED = GET_MODULE == null ? null : method(GET_MODULE.getReturnType(), "isNamed");
    private static final Method FRAME_MODULE = method(StackTraceElement.class, "getModuleName");

    private Modules() {}

    static boolean isNamed(Class<?> type) {
        try {
            return IS_NAMED != null && (Boolean) IS_NAMED.invoke(GET_MODULE.invoke(type));
        } catch (Exception e) {
            return false;
        }
    }

    /** Returns whether every class may name this public class, as far as its module says. */
    static boolean isExported(Class<?> type) {
        if (GET_MODULE == null) {
            return true;
        }
        try {
            String name = type.getName();
            String folder = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            return !isNamed(type)
                    || (Boolean) GET_MODULE
                            .getReturnType()
                            .getMethod("isExported", String.class)
                            .invoke(GET_MODULE.invoke(type), folder);
        } catch (Exception e) {
            return false;
        }
    }

    /** Returns the static {@code provider} method that a provider in a module declares itself, or {@code null} if it has none. */
    static Method providerMethod(Class<?> provider) {
        try {
            Method method = provider.getDeclaredMethod("provider");
            if (!Modifier.isStatic(method.getModifiers()) || !Modifier.isPublic(method.getModifiers())) {
                return null;
            }
            return Opener.open(method);
        } catch (Exception e) {
            return null;
        }
    }

    /** Returns the name of the frame's module, or {@code null} on 8 and for classes of the class path. */
    static String of(StackTraceElement frame) {
        try {
            return FRAME_MODULE == null ? null : (String) FRAME_MODULE.invoke(frame);
        } catch (Exception e) {
            return null;
        }
    }

    /** Returns whether this JVM supports modules. */
    static boolean exist() {
        return FRAME_MODULE != null;
    }

    /** Returns the names of the JDK's own modules. */
    static Set<String> ofPlatform() {
        Set<String> names = new HashSet<String>();
        try {
            Object finder = Class.forName("java.lang.module.ModuleFinder")
                    .getMethod("ofSystem")
                    .invoke(null);
            Set<?> all = (Set<?>) Class.forName("java.lang.module.ModuleFinder")
                    .getMethod("findAll")
                    .invoke(finder);
            Class<?> reference = Class.forName("java.lang.module.ModuleReference");
            Class<?> descriptor = Class.forName("java.lang.module.ModuleDescriptor");
            for (Object module : all) {
                names.add((String) descriptor
                        .getMethod("name")
                        .invoke(reference.getMethod("descriptor").invoke(module)));
            }
        } catch (Exception e) {
            return names;
        }
        return names;
    }

    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
