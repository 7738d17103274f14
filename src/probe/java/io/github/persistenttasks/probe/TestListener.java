package io.github.persistenttasks.probe;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts the tests of one class as Surefire does, and reports which of its methods is running. */
final class TestListener implements InvocationHandler {

    static final String METHOD_SOURCE = "engine.support.descriptor.MethodSource";

    private static final String CLASS_SOURCE = "engine.support.descriptor.ClassSource";

    /** Maximum number of failures that are named. */
    private static final int MOST = 5;

    /** Receives the test methods that begin and end. */
    interface Methods {
        void began(String method);

        void ended();
    }

    private final Methods methods;

    /** The names of the running methods, innermost first; empty for a test or container that is not a method. */
    private final Deque<String> running = new ArrayDeque<String>();

    private final List<String> failures = new ArrayList<String>();
    private Throwable first;

    /** The plan that is running, by which the tests of a class that is skipped are counted. */
    private Object plan;

    int run;
    int failed;
    int skipped;

    TestListener(Methods methods) {
        this.methods = methods;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("executionStarted")) {
            started(arguments[0]);
        } else if (method.getName().equals("executionFinished")) {
            finished(arguments[0], arguments[1]);
        } else if (method.getName().equals("executionSkipped")) {
            int tests = skippedTests(arguments[0]);
            run += tests;
            skipped += tests;
        } else if (method.getName().equals("testPlanExecutionStarted")) {
            plan = arguments[0];
        } else if (method.getDeclaringClass() == Object.class) {
            return TestLauncher.ofObject(proxy, method, arguments);
        }
        return null;
    }

    private void started(Object identifier) throws Throwable {
        String method = method(identifier);
        running.push(method);
        if (!method.isEmpty()) {
            methods.began(method);
        }
    }

    private void finished(Object identifier, Object result) throws Throwable {
        String status = String.valueOf(get(result, "getStatus"));
        boolean test = Boolean.TRUE.equals(get(identifier, "isTest"));
        boolean failure = status.equals("FAILED");
        if (test || failure) {
            run++;
        }
        if (failure) {
            failed++;
            failed(identifier, (Throwable) ((Optional<?>) get(result, "getThrowable")).orElse(null));
        } else if (test && status.equals("ABORTED")) {
            skipped++;
        }
        String method = running.isEmpty() ? "" : running.pop();
        if (!method.isEmpty()) {
            methods.ended();
        }
    }

    private void failed(Object identifier, Throwable error) throws Throwable {
        String method = running.isEmpty() ? "" : running.peek();
        String what = method.isEmpty() ? String.valueOf(get(identifier, "getDisplayName")) : method;
        if (failures.size() < MOST) {
            failures.add(Text.cut(what) + ": " + (error == null ? "failed" : Text.withCauses(error)));
        }
        if (first == null) {
            first = error;
        }
    }

    /** Returns the number of tests that are skipped: those directly in a class, or one. */
    private int skippedTests(Object identifier) throws Throwable {
        if (plan == null || !isOf(source(identifier), CLASS_SOURCE)) {
            return 1;
        }
        Method children = plan.getClass().getMethod("getChildren", identifier.getClass());
        return ((Set<?>) TestLauncher.call(children, plan, identifier)).size();
    }

    private static String method(Object identifier) throws Throwable {
        Object source = source(identifier);
        return isOf(source, METHOD_SOURCE) ? String.valueOf(get(source, "getMethodName")) : "";
    }

    private static Object source(Object identifier) throws Throwable {
        return ((Optional<?>) get(identifier, "getSource")).orElse(null);
    }

    private static boolean isOf(Object source, String type) {
        return source != null && source.getClass().getName().endsWith(type);
    }

    private static Object get(Object target, String getter) throws Throwable {
        return TestLauncher.call(target.getClass().getMethod(getter), target);
    }

    /** Returns the first failure, or {@code null} if none has an exception. */
    Throwable first() {
        return first;
    }

    /** Returns one sentence that names the first failures. */
    String summary() {
        StringBuilder text = new StringBuilder();
        text.append(failed)
                .append(" of ")
                .append(run)
                .append(run == 1 ? " test" : " tests")
                .append(" failed");
        for (int i = 0; i < failures.size(); i++) {
            text.append(i == 0 ? ": " : "; ").append(failures.get(i));
        }
        return text.append(failed > failures.size() ? "; and " + (failed - failures.size()) + " more" : "")
                .toString();
    }
}
