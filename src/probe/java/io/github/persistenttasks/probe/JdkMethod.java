package io.github.persistenttasks.probe;

import java.lang.reflect.Method;

/** A private method of a class of the JDK. This JDK may lack it: then calls have no effect. */
final class JdkMethod {

    private final Method method;

    private JdkMethod(Method method) {
        this.method = method;
    }

    /** Looks up a method, without initializing the class before the code under test does so. */
    static JdkMethod of(String type, String name, Class<?>... parameters) {
        try {
            return new JdkMethod(Opener.open(Class.forName(type, false, null).getDeclaredMethod(name, parameters)));
        } catch (Exception lacking) {
            return new JdkMethod(null);
        }
    }

    /** Calls the method and returns its result, or {@code null} if the call fails. */
    Object invoke(Object object, Object... arguments) {
        try {
            return method == null ? null : method.invoke(object, arguments);
        } catch (Exception failed) {
            return null;
        }
    }
}
