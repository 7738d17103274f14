package io.github.persistenttasks.report;

import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Jvm;
import io.github.persistenttasks.result.JvmVerdict;
import io.github.persistenttasks.result.Pending;
import io.github.persistenttasks.result.Pool;
import io.github.persistenttasks.result.Repeats;
import io.github.persistenttasks.result.Snapshot;
import io.github.persistenttasks.result.StopTrial;
import io.github.persistenttasks.result.StopsOn;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.text.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes tasks, their origin and what ends them. All returned texts are safe to show. */
final class Wording {

    /** Maximum length of an artifact's id. */
    private static final int MAX_ID = 200;

    private Wording() {}

    /**
     * Returns a description of the task, such as {@code timer "pool-1-thread-1" (non-daemon, scheduled executor, core size 10, never
     * ends)}.
     */
    static String headline(Task task) {
        return headline(task, 0, "");
    }

    /** Returns a description of the task and {@code more} others, which {@code how} describes. */
    static String headline(Task task, int more, String how) {
        String alike = more == 0 ? "" : " and " + more + " more " + how;
        String traits = String.join(", ", traits(task));
        return named(task) + alike + (traits.isEmpty() ? "" : " (" + traits + ")");
    }

    /** Returns the task's kind and name. */
    static String named(Task task) {
        return kind(task.kind()) + " \"" + PrintableText.name(task.name()) + "\"";
    }

    /** Returns the name of a kind of task. */
    static String kind(TaskKind kind) {
        return kind == TaskKind.HOOK ? "shutdown hook" : word(kind);
    }

    /** Returns the name of a constant as spelled in reports. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> traits(Task task) {
        List<String> traits = new ArrayList<>();
        boolean thread = task.kind() == TaskKind.THREAD || task.kind() == TaskKind.TIMER;
        if (thread) {
            traits.add(task.daemon() ? "daemon" : "non-daemon");
        }
        Pool pool = task.workload().pool();
        if (pool != null) {
            traits.add(poolType(pool.type()));
            traits.add("core size " + pool.coreSize());
            end(task, pool).ifPresent(traits::add);
        } else if (thread) {
            activity(task.snapshot()).ifPresent(traits::add);
        }
        if (task.fate() == Fate.LINGERING) {
            OptionalDouble ends = task.assessment().endsInSeconds();
            traits.add(ends.isEmpty() ? "ends by itself later" : "ends by itself in " + seconds(ends.getAsDouble()));
        }
        Repeats repeats = task.assessment().repeats();
        if (repeats.runs() > 1) {
            traits.add("in " + repeats.seen() + " of " + repeats.runs() + " runs");
        }
        return traits;
    }

    /** Returns what the thread was doing, which says more than its state: a thread that waits for events is runnable. */
    private static Optional<String> activity(Snapshot snapshot) {
        return Optional.ofNullable(snapshot.activity())
                .or(() -> Optional.ofNullable(snapshot.state())
                        .map(state -> word(state).replace('_', ' ')));
    }

    /** Returns when the worker of a pool ends; empty if it ends by itself, or that is not known. */
    private static Optional<String> end(Task task, Pool pool) {
        if (pool.shutdown()) {
            return Optional.of("shut down");
        }
        if (pool.ends()) {
            return Optional.of("idle workers end after " + seconds(pool.keepAliveSeconds()));
        }
        if (task.stopTrial().stopsOn() == StopsOn.GC) {
            return Optional.of("only a garbage collection ends it");
        }
        return task.fate() == Fate.LINGERING ? Optional.empty() : Optional.of("never ends");
    }

    /** Returns the name of a kind of pool. */
    static String poolType(String type) {
        return switch (type) {
            case "java.util.concurrent.ScheduledThreadPoolExecutor" -> "scheduled executor";
            case "java.util.concurrent.ThreadPoolExecutor" -> "thread pool";
            case "java.util.concurrent.ForkJoinPool" -> "fork-join pool";
            default -> PrintableText.name(type.substring(type.lastIndexOf('.') + 1));
        };
    }

    /** Returns a description of the initializer, or {@code null} if it is not known. */
    static @Nullable String source(@Nullable InitializerRef source) {
        if (source == null) {
            return null;
        }
        String name = PrintableText.name(source.name());
        return switch (source.kind()) {
            case PROVIDER -> "the provider " + name + " of service " + PrintableText.name(source.service());
            case CLASS -> "the static initializer of " + name;
            case EXERCISE -> exercise(name);
            case TEST ->
                source.method() == null
                        ? "the test class " + name
                        : "the test " + name + "." + PrintableText.name(source.method());
            case MAIN -> "the program " + name;
        };
    }

    /** Returns a description of the exercise; the one of the property has no name of its own. */
    static String exercise(String name) {
        return name.equals("exercise") ? "the exercise" : "the exercise " + name;
    }

    /** Returns a description of a pending task, such as {@code every 30 s: com.acme.Poll (next in 12 s)}. */
    static String pending(Pending pending) {
        String task = PrintableText.name(pending.task());
        String next =
                pending.inSeconds().isEmpty() ? "" : due(pending.inSeconds().getAsDouble());
        if (pending.periodSeconds().orElse(0) > 0) {
            return "every " + seconds(pending.periodSeconds().getAsDouble()) + ": " + task
                    + (next.isEmpty() ? "" : next.startsWith("in") ? " (next " + next + ")" : " (" + next + ")");
        }
        String once = pending.periodSeconds().isEmpty() ? "pending: " : "once: ";
        return once + task + (next.isEmpty() ? "" : " (" + next + ")");
    }

    private static String due(double inSeconds) {
        return inSeconds <= 0 ? "due now" : "in " + seconds(inSeconds);
    }

    /** Returns a sentence, without a full stop, on what ended the task when it was tried; {@code null} if nothing was tried. */
    static @Nullable String stops(Task task) {
        StopTrial trial = task.stopTrial();
        if (trial.stopsOn() == null) {
            return null;
        }
        String result = trial.millis().isEmpty()
                ? ""
                : " (tried: " + millis(trial.millis().getAsLong()) + ")";
        String method = trial.stoppedBy();
        return switch (trial.stopsOn()) {
            case INTERRUPT -> "ends when it is interrupted" + result;
            case CLOSE, CALL -> "ends when " + called(method) + result;
            case GC -> "ends when a garbage collection finds it unreachable" + result;
            case SHUTDOWN -> "ends when the JVM is shut down, by a shutdown hook" + result;
            case NOTHING -> "nothing to call was found: tried " + tried(trial.tried());
        };
    }

    /** Returns what to do about the task: the call that ended it when it was tried, and then what else helps. */
    static String advice(Task task) {
        Optional<String> call = task.assessment().advice().call().flatMap(said -> Optional.ofNullable(stops(task)));
        Optional<String> other = task.assessment().advice().other().map(PrintableText::message);
        return Stream.of(call.map(ends -> "It " + ends + "."), other)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static String called(@Nullable String method) {
        if (method == null) {
            return "its provider is closed";
        }
        // A pool of the JDK may well be private to the code that has made it.
        String caller = method.startsWith("java.") ? " by the code that holds it" : "";
        return PrintableText.name(method) + " is called" + caller;
    }

    /** Returns a summary such as {@code 4 methods, a garbage collection and an interrupt}. */
    static String tried(List<String> tried) {
        List<String> ways = new ArrayList<>();
        long methods = tried.stream().filter(Wording::isMethod).count();
        if (methods > 0) {
            ways.add(count(methods, "method"));
        }
        for (String way : List.of("gc", "interrupt", "shutdown")) {
            if (tried.contains(way)) {
                ways.add(way(way));
            }
        }
        int last = ways.size() - 1;
        return last <= 0 ? String.join("", ways) : String.join(", ", ways.subList(0, last)) + " and " + ways.get(last);
    }

    /** Returns whether the way to stop a task is the call of a method. */
    static boolean isMethod(String way) {
        return way.endsWith(")");
    }

    /** Returns what a way to stop a task is that is not the call of a method. */
    static String way(String way) {
        return switch (way) {
            case "gc" -> "a garbage collection";
            case "interrupt" -> "an interrupt";
            case "shutdown" -> "the shutdown hooks";
            default -> way;
        };
    }

    private static boolean isExercise(@Nullable InitializerRef source) {
        return source != null && source.isExercise();
    }

    /** Returns what the finding says about its artifact, as the predicate of a sentence. */
    static String says(Finding finding) {
        InitializerRef initializer = finding.initializer();
        if (initializer != null && initializer.kind() == InitializerRef.Kind.MAIN) {
            return switch (finding.kind()) {
                case BLOCKED -> "has a program whose main did not return";
                case ERROR -> "has a program that threw";
                default -> says(finding.kind());
            };
        }
        if (initializer != null && initializer.isTest()) {
            return saysOfTest(finding.kind());
        }
        if (!isExercise(initializer)) {
            return says(finding.kind());
        }
        return switch (finding.kind()) {
            case BLOCKED -> "has an exercise that did not return";
            case ERROR -> "has an exercise that threw";
            default -> says(finding.kind());
        };
    }

    private static String saysOfTest(FindingKind kind) {
        return switch (kind) {
            case BLOCKED -> "has a test that did not return";
            case EXIT -> "has a test that ends the JVM";
            case CRASH -> "has a test that crashes the JVM";
            case UNPROBED -> "has a test class that could not be run";
            default -> says(kind);
        };
    }

    /** Returns what a finding of this kind says about an artifact, as the predicate of a sentence. */
    static String says(FindingKind kind) {
        return switch (kind) {
            case THREAD, TIMER -> "leaves a task running";
            case PROCESS -> "leaves a process running";
            case DAEMON -> "leaves a daemon thread";
            case BLOCKED -> "has an initializer that did not return";
            case EXIT -> "ends the JVM";
            case CRASH -> "crashes the JVM";
            case UNPROBED -> "could not be probed";
            case HOOK -> "has a shutdown hook that throws or does not end";
            case UNCAUGHT -> "has a background thread that died of an exception";
            case ERROR -> "has an initializer that threw";
        };
    }

    /** Returns the artifact's id, or a phrase for an unknown artifact. */
    static String artifact(@Nullable String id) {
        return id == null ? "an unknown artifact" : PrintableText.line(id, MAX_ID);
    }

    /** Returns the trail of an artifact. */
    static String trail(List<String> trail) {
        return trail.stream()
                .map(Wording::artifact)
                .reduce((left, right) -> left + " > " + right)
                .orElse("");
    }

    /** Returns the JVM's name. */
    static String jvm(Jvm jvm) {
        return jvm.version() == null ? "JVM of unknown version" : "JDK " + PrintableText.name(jvm.version());
    }

    /** Returns the list of JVMs. */
    static String seenOn(List<String> jvms) {
        return jvms.stream().map(PrintableText::message).collect(Collectors.joining(" and "));
    }

    /** Returns the verdict on a JVM, such as {@code JDK 17.0.15 (clean, exit after 6 ms)}. */
    static String onJvm(JvmVerdict one) {
        String exit = one.exit().millis().isEmpty()
                ? ""
                : ", exit after " + millis(one.exit().millis().getAsLong());
        return jvm(one.jvm()) + " (" + word(one.verdict()) + exit + ")";
    }

    /** Returns the number and the noun, in the plural if necessary. */
    static String count(long number, String noun) {
        if (number == 1) {
            return "1 " + noun;
        }
        if (noun.endsWith("ncy")) {
            return number + " " + noun.substring(0, noun.length() - 1) + "ies";
        }
        return number + " " + noun + (noun.endsWith("s") ? "es" : "s");
    }

    /** Returns a readable form of an ISO 8601 time, to the minute. */
    static String moment(@Nullable String iso) {
        if (iso == null) {
            return "?";
        }
        String minute = iso.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)[0-9:.]*Z$", "$1 $2 UTC");
        return PrintableText.name(minute);
    }

    /** Returns a duration in a suitable unit. */
    static String millis(long millis) {
        return millis < 1_000 ? millis + " ms" : seconds(millis / 1_000.0);
    }

    /** Returns a duration in a suitable unit. */
    static String seconds(double seconds) {
        if (!(Math.abs(seconds) < Long.MAX_VALUE / 1e9)) {
            return "forever";
        }
        if (seconds < 1) {
            return Math.round(seconds * 1_000) + " ms";
        }
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f", seconds).replaceFirst("\\.0$", "") + " s";
        }
        if (seconds < 120) {
            return Math.round(seconds) + " s";
        }
        if (seconds < 2 * 3_600) {
            return Math.round(seconds / 60) + " min";
        }
        return seconds < 2 * 86_400 ? Math.round(seconds / 3_600) + " h" : Math.round(seconds / 86_400) + " days";
    }
}
