package io.github.persistenttasks.report;

import io.github.persistenttasks.report.TaskGroups.Group;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.InitializerRef.Kind;
import io.github.persistenttasks.result.Pool;
import io.github.persistenttasks.result.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Groups the tasks of a culprit that have the same kind, initializer and fate, whereas tests count as one initializer: those created at the same place, the workers of one pool,
 * and, if there are many groups, those that the same call of the user's code led to.
 */
final class SimilarTasks {

    /** Up to this number of groups, tasks of one call that were created at different places are shown separately. */
    private static final int FEW = 3;

    private static final Pattern LAST_NUMBER = Pattern.compile("\\d+(?=\\D*$)");

    private SimilarTasks() {}

    /** Returns the groups, the worst first. */
    static List<Group> groups(Collection<Task> tasks) {
        List<List<Task>> groups = tasks.stream().map(List::of).toList();
        groups = merged(groups, SimilarTasks::place);
        groups = merged(groups, SimilarTasks::pool);
        if (groups.size() > FEW) {
            groups = merged(groups, SimilarTasks::call);
        }
        return groups.stream()
                .map(group -> new Group(group.get(0), List.copyOf(group.subList(1, group.size()))))
                .sorted(Comparator.comparing(Group::task, Task.worstFirst()))
                .toList();
    }

    /** Merges the groups whose first tasks have the same key; groups without a key are left alone. */
    private static List<List<Task>> merged(List<List<Task>> groups, Function<Task, Optional<List<?>>> key) {
        if (groups.size() < 2) {
            return groups;
        }
        Map<Object, List<Task>> byKey = new LinkedHashMap<>();
        for (List<Task> group : groups) {
            Task first = group.get(0);
            Object own = key.apply(first)
                    .<Object>map(one -> List.of(common(first), one))
                    .orElseGet(Object::new);
            byKey.computeIfAbsent(own, none -> new ArrayList<>()).addAll(group);
        }
        return List.copyOf(byKey.values());
    }

    private static List<Object> common(Task task) {
        return Arrays.asList(
                task.kind(),
                task.daemon(),
                task.fate(),
                isOfTest(task) ? Kind.TEST : task.initializer(),
                task.stopTrial().stopsOn(),
                task.ignored(),
                task.assessment().jvms(),
                task.assessment().repeats());
    }

    private static Optional<List<?>> place(Task task) {
        List<String> startedAt = isOfTest(task) ? withoutTest(task) : task.startedAt();
        return Optional.of(startedAt.isEmpty() ? Arrays.asList(task.workload().pool()) : startedAt);
    }

    private static boolean isOfTest(Task task) {
        InitializerRef initializer = task.initializer();
        return initializer != null && initializer.isTest();
    }

    /**
     * Returns the frames that the test class called, in which tasks of the same origin do not differ from test to test; all frames if the
     * test class itself started the task.
     */
    private static List<String> withoutTest(Task task) {
        String test = Objects.requireNonNull(task.initializer()).name();
        List<String> frames = task.startedAt();
        for (int index = 0; index < frames.size(); index++) {
            String frame = frames.get(index);
            if (frame.startsWith(test + ".") || frame.startsWith(test + "$")) {
                return index == 0 ? frames : frames.subList(0, index);
            }
        }
        return frames;
    }

    /** The state of its pool and the name of its workers identify a pool, which has no identity in the report. */
    private static Optional<List<?>> pool(Task task) {
        Pool pool = task.workload().pool();
        return pool == null || pool.size() < 2 ? Optional.empty() : Optional.of(List.of(pool, stem(task.name())));
    }

    /** Returns the call of the library by the user's code, which is shown last, and the frame of the user's code. */
    private static Optional<List<?>> call(Task task) {
        List<String> where = task.attribution().where();
        return where.size() < 2 ? Optional.empty() : Optional.of(where.subList(where.size() - 2, where.size()));
    }

    /** Returns a thread's name without its last number, which counts the threads of a pool. */
    static String stem(String name) {
        return LAST_NUMBER.matcher(name).replaceFirst("");
    }
}
