package io.github.persistenttasks.probe;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** A private field of a class of the JDK. This JDK may lack it: then it has no value in any object. */
final class JdkField {

    private final Field field;

    private JdkField(Field field) {
        this.field = field;
    }

    /** Looks up a field, without initializing the class before the code under test does so. */
    static JdkField of(String type, String name) {
        try {
            return new JdkField(Opener.open(Class.forName(type, false, null).getDeclaredField(name)));
        } catch (Exception lacking) {
            return new JdkField(null);
        }
    }

    boolean exists() {
        return field != null;
    }

    /** Returns whether the object is of the class that declares the field. */
    boolean isIn(Object object) {
        return field != null && field.getDeclaringClass().isInstance(object);
    }

    /** Returns the value in the object, or {@code null} if it cannot be read. */
    Object get(Object object) {
        try {
            return field == null || object == null ? null : field.get(object);
        } catch (Exception unreadable) {
            return null;
        }
    }

    /** Returns the value of a static field, or {@code null} if it cannot be read. */
    Object getStatic() {
        try {
            return field == null || !Modifier.isStatic(field.getModifiers()) ? null : field.get(null);
        } catch (Exception unreadable) {
            return null;
        }
    }

    /** Returns the number in the object, or 0 if it cannot be read. */
    int intIn(Object object) {
        Object value = get(object);
        return value == null ? 0 : (Integer) value;
    }

    /**
     * Sets the value of a static field.
     *
     * @throws IllegalAccessException if the field cannot be written
     */
    void setStatic(Object value) throws IllegalAccessException {
        field.set(null, value);
    }
}
