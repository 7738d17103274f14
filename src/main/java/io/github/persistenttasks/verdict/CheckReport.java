package io.github.persistenttasks.verdict;

import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * All that {@code check} found out, in the words of the report: what {@code report.json} holds and every other format shows.
 *
 * <p>The names and the order of the components are those of the published report; {@code null} stands for what is not known.
 *
 * @param schemaVersion 1
 * @param goal {@code check}
 * @param project id of the project, or of the artifact asked for
 * @param jvm the forked JVM
 * @param tmaxSeconds seconds that the JVM had from <em>loaded</em> to the beginning of its shutdown
 * @param verdict the worst of the artifacts' verdicts
 * @param exit how the JVM ended
 * @param artifacts the class path
 * @param tasks what was alive at the verdict, daemon threads included
 * @param initializers what was run
 * @param findings all findings, also those that do not fail the build
 * @param hooks shutdown hooks that were registered during the probe
 * @param uncaught background threads that died of an exception
 * @param violations number of findings that fail the build
 * @param expectFailure whether the build is to fail when there is no finding
 * @param notes what the user should know besides: ignore rules that expired or never matched, findings that left the baseline
 * @param reproduce the command that runs the same check again, or {@code null}
 * @param started when the check began, ISO 8601
 * @param classPathMillis milliseconds that the resolution of the class path took, {@code null} where that was not measured
 * @param jvms the verdict on each JVM, where the check was made on several; else {@code null}
 */
public record CheckReport(
        int schemaVersion,
        String goal,
        String project,
        Jvm jvm,
        double tmaxSeconds,
        Verdict verdict,
        Exit exit,
        List<Artifact> artifacts,
        List<Task> tasks,
        List<Attempt> initializers,
        List<Finding> findings,
        List<Hook> hooks,
        List<Uncaught> uncaught,
        int violations,
        boolean expectFailure,
        List<String> notes,
        String reproduce,
        String started,
        Long classPathMillis,
        List<OnJvm> jvms) {

    /**
     * The verdict on one JVM of several.
     *
     * @param violations number of findings that fail the build
     */
    public record OnJvm(Jvm jvm, Verdict verdict, Exit exit, int violations) {}

    /** Returns the same report, whose class path took so many milliseconds to resolve. */
    public CheckReport resolvedIn(long millis) {
        return new CheckReport(
                schemaVersion,
                goal,
                project,
                jvm,
                tmaxSeconds,
                verdict,
                exit,
                artifacts,
                tasks,
                initializers,
                findings,
                hooks,
                uncaught,
                violations,
                expectFailure,
                notes,
                reproduce,
                started,
                millis,
                jvms);
    }

    /** The forked JVM; all but {@code home} are {@code null} where it said nothing. */
    public record Jvm(String version, String vendor, String home) {}

    /**
     * How the JVM ended.
     *
     * @param byItself whether every fork began to shut down by itself within tmax
     * @param millis milliseconds from <em>loaded</em> to the beginning of shutdown, {@code null} where it never came
     */
    public record Exit(boolean byItself, Long millis) {}

    /**
     * An artifact of the class path.
     *
     * @param excluded {@code true} where {@code includes} or {@code excludes} left it out, else {@code null}
     * @param initializers how many of its initializers the plan holds, exercises aside
     * @param failed how many of them threw
     * @param missing how many of the failed ones only lack an optional class
     * @param millis milliseconds that they took together
     * @param problems sentences on what is broken about it: a jar that cannot be read, a line that is no class name
     * @param direct whether the project itself declares it
     */
    public record Artifact(
            String id,
            List<String> trail,
            Verdict verdict,
            int initializers,
            int failed,
            int missing,
            long millis,
            Boolean excluded,
            boolean direct,
            List<String> problems) {

        /** Returns what is said of the artifact on this JVM and on another one: the worse. */
        Artifact and(Artifact other) {
            List<String> all = new ArrayList<>(problems == null ? List.of() : problems);
            if (other.problems != null) {
                other.problems.stream()
                        .filter(problem -> !all.contains(problem))
                        .forEach(all::add);
            }
            return new Artifact(
                    id,
                    trail,
                    verdict.and(other.verdict),
                    Math.max(initializers, other.initializers),
                    Math.max(failed, other.failed),
                    Math.max(missing, other.missing),
                    Math.max(millis, other.millis),
                    excluded,
                    direct,
                    List.copyOf(all));
        }
    }

    /** What ran when a task was started: {@code service} and {@code provider}, or {@code className}, or {@code exercise}. */
    public record Source(String service, String provider, String className, String exercise) {

        // Those that records have are made when they are first called, which takes a cold JVM milliseconds.
        @Override
        public boolean equals(Object other) {
            return other instanceof Source source
                    && Objects.equals(source.service, service)
                    && Objects.equals(source.provider, provider)
                    && Objects.equals(source.className, className)
                    && Objects.equals(source.exercise, exercise);
        }

        @Override
        public int hashCode() {
            return Objects.hash(service, provider, className, exercise);
        }
    }

    /**
     * A task that was alive at the verdict.
     *
     * @param id number of the task, unique in the report
     * @param artifact the culprit, {@code null} where nothing can tell
     * @param requestedBy other artifacts on the starting stack, nearest first
     * @param trail how the culprit got onto the class path
     * @param state the thread's state in the words of {@link Thread.State}
     * @param activity what it was doing, in a few words: {@code running}, {@code waiting for work}, {@code sleeping} and so on
     * @param threadClass class of the thread, {@code null} for a process
     * @param endsInSeconds seconds from the verdict until it ends by itself, {@code null} where that is not known
     * @param startedAt where it was created, innermost first
     * @param stack where it was at the verdict
     * @param parent name of the thread that created it
     * @param ancestors the threads between the initializer and this task, the nearest first
     * @param pool what pool it works for, or {@code null}
     * @param pending what it still has to do, at most 20 entries
     * @param pendingTotal how many pending tasks there are
     * @param waitsFor the lock that it waits for and the thread that holds it, or {@code null}
     * @param commandLine of a process
     * @param stopsOn {@code close}, {@code gc}, {@code interrupt}, {@code nothing}, or {@code null} where it was not tried
     * @param stopMillis milliseconds that it took to end then
     * @param createdMillis milliseconds from JVM start to its creation
     * @param advice one sentence on what to do
     * @param where the frames of {@code startedAt} that matter: those of artifacts, at most a handful
     * @param ignored the reason why it does not count, or {@code null}
     * @param jvms the JVMs that show it, where the check was made on several and not all do; else {@code null}
     */
    public record Task(
            long id,
            String artifact,
            List<String> requestedBy,
            List<String> trail,
            TaskKind kind,
            String name,
            boolean daemon,
            String state,
            String activity,
            String threadClass,
            Fate verdict,
            Double endsInSeconds,
            Source initializer,
            List<String> startedAt,
            List<String> stack,
            String parent,
            List<Ancestor> ancestors,
            Pool pool,
            List<Pending> pending,
            int pendingTotal,
            String waitsFor,
            String commandLine,
            String stopsOn,
            Long stopMillis,
            Long createdMillis,
            String advice,
            List<String> where,
            String ignored,
            List<String> jvms) {

        /** Returns the same task under another number, seen on these JVMs. */
        Task numbered(long number, List<String> seenOn) {
            return copy(number, ignored, seenOn);
        }

        /** Returns the same task, ignored for this reason. */
        Task ignoredFor(String reason) {
            return copy(id, reason, jvms);
        }

        private Task copy(long number, String reason, List<String> seenOn) {
            return new Task(
                    number,
                    artifact,
                    requestedBy,
                    trail,
                    kind,
                    name,
                    daemon,
                    state,
                    activity,
                    threadClass,
                    verdict,
                    endsInSeconds,
                    initializer,
                    startedAt,
                    stack,
                    parent,
                    ancestors,
                    pool,
                    pending,
                    pendingTotal,
                    waitsFor,
                    commandLine,
                    stopsOn,
                    stopMillis,
                    createdMillis,
                    advice,
                    where,
                    reason,
                    seenOn);
        }
    }

    /**
     * A thread between an initializer and a task that it led to.
     *
     * @param state its state at the verdict, {@code TERMINATED} where it had ended
     * @param error the exception that it died of, or {@code null}
     */
    public record Ancestor(String name, String state, List<String> startedAt, String error) {}

    /**
     * The pool that a thread works for.
     *
     * @param keepAliveSeconds seconds that an idle worker above the core size lives
     * @param ends whether its idle workers ever end
     */
    public record Pool(
            String type, int size, int coreSize, int maximumSize, double keepAliveSeconds, boolean ends, int queued) {

        // As with a source.
        @Override
        public int hashCode() {
            return Objects.hash(type, size, coreSize, maximumSize, queued);
        }
    }

    /** A task of a timer: its class, its period in seconds (0 for a single run, {@code null} where unknown) and the seconds until its next run. */
    public record Pending(String task, Double periodSeconds, Double inSeconds) {}

    /**
     * One initializer and what became of it.
     *
     * @param startMillis milliseconds from JVM start to its start, {@code null} where it was not run
     * @param error the exception's text, or what ended the JVM
     * @param missing whether it failed only for want of a class
     * @param stack of the exception, or where it blocked
     * @param verdict of an exercise: the worst of what it led to, whichever artifacts are to blame; else {@code null}
     * @param heldThreads of an exercise: names of its threads that were alive before its handle was closed; else {@code null}
     */
    public record Attempt(
            String artifact,
            String service,
            String provider,
            String className,
            String exercise,
            Outcome outcome,
            Long startMillis,
            Long millis,
            String error,
            boolean missing,
            List<String> stack,
            Verdict verdict,
            List<String> heldThreads) {}

    /**
     * A finding.
     *
     * @param task id of the task that it is about, or {@code null}
     * @param violation whether it fails the build
     * @param baselined whether the baseline knows it
     * @param jvms the JVMs that show it, where the check was made on several and not all do; else {@code null}
     */
    public record Finding(
            FindingKind finding,
            String artifact,
            Source initializer,
            String message,
            Long task,
            boolean violation,
            boolean baselined,
            String ignored,
            List<String> jvms) {

        /** A finding of a check on a single JVM. */
        public Finding(
                FindingKind finding,
                String artifact,
                Source initializer,
                String message,
                Long task,
                boolean violation,
                boolean baselined,
                String ignored) {
            this(finding, artifact, initializer, message, task, violation, baselined, ignored, null);
        }
    }

    /** A shutdown hook; {@code outcome} is {@code finished}, {@code threw} or {@code running}. */
    public record Hook(
            String artifact,
            String className,
            String name,
            List<String> startedAt,
            Source initializer,
            Long millis,
            String outcome,
            String error,
            List<String> stack,
            boolean late) {}

    /** A background thread that died of an exception. */
    public record Uncaught(String artifact, String thread, String error, List<String> stack, Source initializer) {}
}
