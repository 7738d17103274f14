package io.github.persistenttasks.probe;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;

/**
 * What a user writes to get an object that another one holds, such as {@code client.dispatcher().executorService()}: public methods without
 * parameters and public fields, one after the other.
 */
final class AccessPath {

    /** The object to which it leads. */
    final Object object;

    /** The type as which the user has the object, or {@code null} for the first object, whose class says what it is. */
    final Class<?> type;

    /** How many methods and fields it has. */
    final int length;

    private final AccessPath owner;
    private final Member member;
    private final String text;

    private AccessPath(Object object, Class<?> type, AccessPath owner, Member member, String text) {
        this.object = object;
        this.type = type;
        this.length = owner == null ? 0 : owner.length + 1;
        this.owner = owner;
        this.member = member;
        this.text = text;
    }

    /** Returns the path to an object that the user has already. */
    static AccessPath of(Object object) {
        return new AccessPath(object, null, null, null, "");
    }

    /** Returns the path to the static members of a class. */
    static AccessPath ofClass(Class<?> type) {
        return new AccessPath(null, type, null, null, StopMethods.written(type));
    }

    /**
     * Returns this path and a call.
     *
     * @param value what the method is supposed to return
     * @param shown the class by which a user calls the method
     */
    AccessPath call(Method method, Object value, Class<?> shown) {
        return new AccessPath(value, method.getReturnType(), this, method, then(shown, method.getName() + "()"));
    }

    /** Returns this path and a field with this value. */
    AccessPath read(Field field, Object value) {
        return new AccessPath(value, field.getType(), this, field, then(field.getDeclaringClass(), field.getName()));
    }

    private String then(Class<?> shown, String next) {
        return (text.isEmpty() ? StopMethods.written(shown) : text) + "." + next;
    }

    /** Returns how a user would write the call of a method of the object at the end of the path. */
    String label(String method) {
        return Text.cutName(text + "." + method + "()");
    }

    /** Follows the path, and returns whether it leads to the object. It calls code under test. */
    boolean leads() {
        if (owner == null) {
            return true;
        }
        try {
            return owner.leads()
                    && (member instanceof Field
                                    ? Opener.open((Field) member).get(owner.object)
                                    : Opener.open((Method) member).invoke(owner.object))
                            == object;
        } catch (Exception itsOwn) {
            return false;
        }
    }
}
