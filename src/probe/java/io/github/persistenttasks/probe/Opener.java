package io.github.persistenttasks.probe;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;

/**
 * Makes private members accessible to the probe, in any package of any module, and opens no package to other code.
 *
 * <p>{@code --add-opens} would open packages to every class of the class path, and that code behaves differently where {@code java.lang} is
 * open. From 9 on the probe takes the way that the JDK offers to libraries for serialization: {@code sun.reflect.ReflectionFactory}
 * calls any constructor, so also that of a lookup with the rights of a class of the JDK's. On 8 {@code setAccessible} does.
 */
final class Opener {

    /** Public, private, protected and package, for 8: the constructor without modes refuses the classes of the JDK there. */
    private static final int ALL_MODES = 15;

    /** The constructor of a lookup with the rights of a class. */
    private static final Constructor<?> LOOKUP = lookupConstructor();

    /** {@code setAccessible} without its checks; {@code null} on 8, where there are none. */
    private static final MethodHandle SET_ACCESSIBLE = Modules.exist() ? setAccessible() : null;

    private Opener() {}

    private static Constructor<?> lookupConstructor() {
        try {
            if (Modules.exist()) {
                return accessible(MethodHandles.Lookup.class.getDeclaredConstructor(Class.class));
            }
            Constructor<?> constructor = MethodHandles.Lookup.class.getDeclaredConstructor(Class.class, int.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the probe has no access to a ReflectionFactory in this JVM", e);
        }
    }

    private static MethodHandle setAccessible() {
        try {
            MethodType type = MethodType.methodType(boolean.class, boolean.class);
            return lookup(AccessibleObject.class).findVirtual(AccessibleObject.class, "setAccessible0", type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JVM has no AccessibleObject.setAccessible0", e);
        }
    }

    private static Constructor<?> accessible(Constructor<?> constructor) throws ReflectiveOperationException {
        Class<?> type = factory();
        Object factory = type.getMethod("getReflectionFactory").invoke(null);
        return (Constructor<?>) type.getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                .invoke(factory, constructor.getDeclaringClass(), constructor);
    }

    /** Returns the factory that every JDK exports, or that of java.base, which the plugin has exported where the module of the first is missing. */
    private static Class<?> factory() throws ClassNotFoundException {
        try {
            return Class.forName("sun.reflect.ReflectionFactory");
        } catch (ClassNotFoundException noSuchModule) {
            return Class.forName("jdk.internal.reflect.ReflectionFactory");
        }
    }

    /** Returns a lookup with the rights of this class. */
    static MethodHandles.Lookup lookup(Class<?> type) throws ReflectiveOperationException {
        return (MethodHandles.Lookup)
                (Modules.exist() ? LOOKUP.newInstance(type) : LOOKUP.newInstance(type, ALL_MODES));
    }

    /** Makes the member accessible, and returns it. */
    static <M extends AccessibleObject> M open(M member) {
        if (SET_ACCESSIBLE == null) {
            member.setAccessible(true);
            return member;
        }
        try {
            boolean unused = (boolean) SET_ACCESSIBLE.invokeExact((AccessibleObject) member, true);
            return member;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
