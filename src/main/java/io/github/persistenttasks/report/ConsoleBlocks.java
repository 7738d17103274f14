package io.github.persistenttasks.report;

import io.github.persistenttasks.report.TaskGroups.Culprit;
import io.github.persistenttasks.report.TaskGroups.Group;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.Pending;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.text.PrintableText;
import io.github.persistenttasks.text.WrappedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The culprits in the console report of a failing check: as many as fit in a block each, more in one line each, the rest as a number. */
final class ConsoleBlocks {

    /** Maximum number of lines for all blocks, which is about a screen together with the lines around them. */
    private static final int ROOM = 30;

    /** Number of lines that are reserved so that culprits after a long block are at least named. */
    private static final int ROOM_FOR_NAMES = 10;

    /** Number of lines in which culprits and findings are named although the first block has taken all the room. */
    private static final int NAMES_AT_LEAST = 6;

    /** Maximum number of groups of a culprit that are shown in full. */
    private static final int GROUPS = 3;

    private static final int FRAMES = 5;

    /** Maximum number of lines of a program's output in a finding that is shown in brief. */
    private static final int LAST_LINES = 2;

    private static final int PENDING = 3;

    private final TaskGroups digest;

    /** Whether the findings are from several JVMs, so that each must name its log. */
    private final boolean severalLogs;

    private final List<Topic> topics = new ArrayList<>();

    /** A culprit or finding: in full, with only the tasks that keep the JVM alive, and in brief. */
    private record Topic(Block full, Block vital, Block brief) {}

    ConsoleBlocks(TaskGroups digest, Predicate<Finding> chosen, ConsoleReport.Earlier earlier) {
        this.digest = digest;
        this.severalLogs = digest.logs(chosen).size() > 1;
        List<Culprit> culprits = digest.culprits(chosen);
        List<Finding> others = digest.others(chosen);
        int spare = Math.max(0, ROOM_FOR_NAMES - (culprits.size() + others.size() - 1));
        for (Culprit culprit : culprits) {
            String sentence = sentence(culprit);
            topics.add(earlier.module(digest.identity(culprit, chosen), sentence)
                    .map(module -> known(sentence, module))
                    .orElseGet(() -> topic(culprit, spare)));
        }
        for (Finding finding : others) {
            String sentence = sentence(finding);
            topics.add(earlier.module(finding.artifact() + '\n' + finding.identity(), sentence)
                    .map(module -> known(sentence, module))
                    .orElseGet(() -> new Topic(full(finding), full(finding), brief(finding))));
        }
    }

    private static Topic known(String sentence, String module) {
        Block line = new Block().add(0, sentence + ", as in " + module);
        return new Topic(line, line, line);
    }

    private Topic topic(Culprit culprit, int spare) {
        Block full = full(culprit, culprit.groups(), spare);
        List<Group> vital = culprit.vital();
        String log = log(culprit).map(name -> " (output in " + name + ")").orElse("");
        return new Topic(
                full,
                vital.isEmpty() ? full : full(culprit, vital, spare),
                new Block().add(0, sentence(culprit) + log));
    }

    /** Returns the log of the culprit's first task, if it is not the only one of the findings. */
    private Optional<String> log(Culprit culprit) {
        Task first = culprit.groups().get(0).task();
        return severalLogs ? digest.log(first) : Optional.empty();
    }

    /** Returns the lines; if not everything fits, the last line refers to {@code file}. */
    List<String> lines(Optional<String> file) {
        boolean roomy = topics.stream().mapToInt(topic -> topic.full().size()).sum() <= ROOM;
        boolean tight = false;
        int named = 0;
        Block shown = new Block();
        for (int index = 0; index < topics.size(); index++) {
            Topic topic = topics.get(index);
            Block block = roomy || topics.size() == 1 ? topic.full() : topic.vital();
            int after = topics.size() - index - 1;
            tight |= index > 0 && shown.size() + block.size() + Math.min(after, ROOM_FOR_NAMES) > ROOM;
            if (!tight) {
                shown.add(block);
            } else if (after == 0
                    || shown.size() + topic.brief().size() < ROOM
                    || named + topic.brief().size() <= NAMES_AT_LEAST) {
                named += topic.brief().size();
                shown.add(topic.brief());
            } else {
                return shown.add(
                                0,
                                "… and " + (after + 1) + " more"
                                        + file.map(name -> ", see " + name).orElse(""))
                        .lines();
            }
        }
        return shown.lines();
    }

    /**
     * Returns a block with the first of the chosen groups in full, and one line for each other group that keeps the JVM alive.
     *
     * @param spare the maximum number of such lines
     */
    private Block full(Culprit culprit, List<Group> chosen, int spare) {
        Block block = new Block();
        block.add(0, leaves(culprit) + ":");
        int shown = 0;
        for (Group group : TaskGroups.first(chosen, GROUPS)) {
            full(block, group, shown == 0 ? culprit.trail() : List.of());
            shown += group.size();
        }
        List<Group> rest = chosen.stream()
                .skip(GROUPS)
                .filter(group -> group.task().keepsJvmAlive())
                .limit(spare)
                .toList();
        for (Group group : rest) {
            block.add(2, group.headline());
            shown += group.size();
        }
        int more = culprit.tasks() - shown;
        if (more > 0) {
            block.add(2, "… and " + Wording.count(more, "more task"));
        }
        log(culprit).ifPresent(name -> block.add(2, "output in " + name));
        return block;
    }

    private static String sentence(Culprit culprit) {
        int more = culprit.tasks() - 1;
        return leaves(culprit) + ": " + Wording.named(culprit.groups().get(0).task())
                + (more == 0 ? "" : " and " + more + " more");
    }

    /** Returns the culprit and the number of its tasks, as a sentence without a full stop. */
    static String leaves(Culprit culprit) {
        return capital(Wording.artifact(culprit.artifact())) + " leaves " + Wording.count(culprit.tasks(), "task")
                + " running";
    }

    private static void full(Block block, Group group, List<String> trail) {
        Task task = group.task();
        block.add(2, group.headline());
        List<String> started = TaskGroups.frames(task);
        if (started.isEmpty()) {
            frames(block, "now at ", task.snapshot().stack());
        } else {
            frames(block, "started at ", started);
        }
        source(block, group.source().orElse(null));
        List<String> requestedBy = task.attribution().requestedBy();
        if (!requestedBy.isEmpty()) {
            block.add(
                    4,
                    "requested by "
                            + requestedBy.stream()
                                    .limit(3)
                                    .map(Wording::artifact)
                                    .collect(Collectors.joining(", ")));
        }
        List<String> jvms = task.assessment().jvms();
        if (!jvms.isEmpty()) {
            block.add(4, "seen on " + Wording.seenOn(jvms) + " only");
        }
        String commandLine = task.identity().commandLine();
        if (commandLine != null) {
            block.add(4, "command: " + PrintableText.message(commandLine));
        }
        List<Pending> pending = task.workload().pending();
        TaskGroups.first(pending, PENDING).forEach(next -> block.add(4, Wording.pending(next)));
        int more = Math.max(task.workload().pendingTotal(), pending.size()) - Math.min(pending.size(), PENDING);
        if (more > 0) {
            block.add(4, "… and " + more + " more pending");
        }
        trail(block, trail);
        String stops = Wording.stops(task);
        if (stops != null) {
            block.add(4, stops);
        }
        task.assessment().advice().other().ifPresent(advice -> block.add(4, PrintableText.message(advice)));
    }

    private Block full(Finding finding) {
        Block block = new Block().add(0, sentence(finding));
        source(block, Wording.source(finding.initializer()));
        frames(block, "at ", digest.frames(finding));
        output(block, finding, Integer.MAX_VALUE);
        trail(block, digest.trail(finding.artifact()));
        return block;
    }

    private Block brief(Finding finding) {
        Block block = new Block().add(0, sentence(finding));
        output(block, finding, LAST_LINES);
        return block;
    }

    /** Adds the log of the finding, and the last lines of its output if a program ended by itself. */
    private void output(Block block, Finding finding, int most) {
        List<String> output = digest.output(finding);
        Optional<String> log = severalLogs ? digest.log(finding) : Optional.empty();
        if (!output.isEmpty()) {
            block.add(4, "its output" + log.map(name -> " in " + name).orElse("") + " ended with");
            output.subList(Math.max(0, output.size() - most), output.size())
                    .forEach(line -> block.add(8, PrintableText.message(line)));
        } else {
            log.ifPresent(name -> block.add(4, "output in " + name));
        }
    }

    private String sentence(Finding finding) {
        String says = capital(Wording.artifact(finding.artifact())) + " " + digest.says(finding);
        return finding.message() == null ? says : says + ": " + PrintableText.message(finding.message());
    }

    private static void frames(Block block, String lead, List<String> frames) {
        List<String> shown = TaskGroups.first(frames, FRAMES).stream()
                .map(PrintableText::message)
                .toList();
        if (shown.stream().allMatch(frame -> WrappedLines.isOne(4, lead + frame))) {
            String further = String.valueOf(WrappedLines.TIE).repeat(lead.length());
            for (int index = 0; index < shown.size(); index++) {
                block.add(4, (index == 0 ? lead : further) + shown.get(index));
            }
        } else {
            block.add(4, lead.strip());
            shown.forEach(frame -> block.add(8, frame));
        }
    }

    private static void source(Block block, @Nullable String source) {
        if (source != null) {
            block.add(
                    4,
                    ("by " + source).replace(" of service ", " of" + WrappedLines.TIE + "service" + WrappedLines.TIE));
        }
    }

    private static void trail(Block block, List<String> trail) {
        if (trail.size() > 1) {
            block.add(4, "on the class path through " + Wording.trail(trail));
        }
    }

    private static String capital(String sentence) {
        return sentence.startsWith("an unknown") ? "A" + sentence.substring(1) : sentence;
    }
}
