package io.github.persistenttasks.probe;

/** Text of the code under test, which may be endless or come from methods that throw. */
final class Text {

    /** The most characters of one piece of text that are told. */
    static final int MOST = 2000;

    /** The most characters of each of the names in a stack frame, of which there may be very many. */
    private static final int MOST_OF_NAME = 500;

    private Text() {}

    /** Returns the text, its end left out where it is longer than {@link #MOST}; {@code null} stays. */
    static String cut(String text) {
        return cut(text, MOST);
    }

    /** Returns the name, its end left out where it is longer than any that somebody would write; {@code null} stays. */
    static String cutName(String name) {
        return cut(name, MOST_OF_NAME);
    }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most
                ? text
                : text.substring(0, most) + "... (" + text.length() + " characters)";
    }

    /** Returns class and message of an exception, whatever its methods do. */
    static String of(Throwable error) {
        String type = error.getClass().getName();
        try {
            String message = error.getLocalizedMessage();
            return cut(message == null ? type : type + ": " + message);
        } catch (Throwable hostile) {
            return type + " (its message cannot be read: " + hostile.getClass().getName() + ")";
        }
    }

    /** Returns class and message of an exception and of its causes. */
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

    /** Returns the cause, or {@code null} where there is none or it cannot be read. */
    static Throwable causeOf(Throwable error) {
        try {
            return error.getCause();
        } catch (Throwable hostile) {
            return null;
        }
    }
}
