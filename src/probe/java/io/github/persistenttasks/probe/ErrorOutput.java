package io.github.persistenttasks.probe;

import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;

/**
 * The JVM's error output, which also notices the exceptions that end threads.
 *
 * <p>The JDK prints an exception that nothing handles to {@code System.err}. A default handler or a thread group would notice it as well, but
 * code under test asks for both and acts on what it finds.
 */
final class ErrorOutput extends PrintStream {

    /** Receives exceptions that ended a thread. */
    interface Listener {
        void died(Thread thread, Throwable error);
    }

    private final Listener listener;

    private ErrorOutput(PrintStream output, String encoding, Listener listener) throws UnsupportedEncodingException {
        super(output, true, encoding);
        this.listener = listener;
    }

    /** Replaces {@code System.err}. */
    static void install(Listener listener) throws UnsupportedEncodingException {
        System.setErr(new ErrorOutput(System.err, encoding(System.err), listener));
    }

    private static String encoding(PrintStream output) {
        try {
            return PrintStream.class.getMethod("charset").invoke(output).toString();
        } catch (ReflectiveOperationException before18) {
            return System.getProperty(
                    "sun.stderr.encoding", Charset.defaultCharset().name());
        }
    }

    @Override
    public void println(Object object) {
        if (object instanceof Throwable && handlesLastException(new Throwable().getStackTrace())) {
            try {
                listener.died(Thread.currentThread(), (Throwable) object);
            } catch (Throwable hostile) {
                // The exception's class is of the code under test. It is printed in any case.
                super.println(object);
                return;
            }
        }
        super.println(object);
    }

    /** Returns whether a thread with this stack is handling the exception with which it ends. */
    static boolean handlesLastException(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getMethodName().equals("dispatchUncaughtException")
                    && frame.getClassName().equals("java.lang.Thread")) {
                return true;
            }
        }
        return false;
    }
}
