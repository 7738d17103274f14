package io.github.persistenttasks.probe;

/** Text of the code under test, which may be very long or computed by methods that throw. */
final class Text {

    /** Maximum length of a reported text. */
    static final int MOST = 2000;

    /** Maximum length of a name in a stack frame; shorter, because there may be many frames. */
    private static final int MOST_OF_NAME = 500;

    private Text() {}

    /** Returns the text, truncated if it is longer than {@link #MOST}; {@code null} for {@code null}. */
    static String cut(String text) {
        return cut(text, MOST);
    }

    /** Returns the name, truncated if it is longer than {@link #MOST_OF_NAME}; {@code null} for {@code null}. */
    static String cutName(String name) {
        return cut(name, MOST_OF_NAME);
    }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most
                ? text
                : text.substring(0, most) + "... (" + text.length() + " characters)";
    }

    /** Returns the class and message of an exception, even if its methods throw. */
    static String of(Throwable error) {
        String type = error.getClass().getName();
        try {
            String message = error.getLocalizedMessage();
            return cut(message == null ? type : type + ": " + message);
        } catch (Throwable hostile) {
            return type + " (its message cannot be read: " + hostile.getClass().getName() + ")";
        }
    }

    /** Returns the class and message of an exception and of its causes. */
    static String withCauses(Throwable error) {
        StringBuilder text = new StringBuilder(of(error));
        Throwable cause = error;
        for (int depth = 0; depth < 5; depth++) {
            Throwable next = causeOf(cause);
            if (next == null || next == cause) {
                break;
            }
            text.append(", caused by ").append(of(next));
            cause = next;
        }
        return cut(text.toString());
    }

    /** Returns the cause, or {@code null} if there is none or it cannot be read. */
    static Throwable causeOf(Throwable error) {
        try {
            return error.getCause();
        } catch (Throwable hostile) {
            return null;
        }
    }
}
