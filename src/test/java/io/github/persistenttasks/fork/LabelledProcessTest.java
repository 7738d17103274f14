package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.protocol.ProcessFamily;
import io.github.persistenttasks.protocol.ProcessStat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems have no labels")
class LabelledProcessTest {

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();
    private final Map<String, AtomicInteger> counters = new HashMap<>();
    private final ForkLabels labels =
            new ForkLabels(name -> counters.computeIfAbsent(name, unknown -> new AtomicInteger()));

    @AfterEach
    void end() {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    @Test
    void processesThatLiveAtTheSameTimeHaveDifferentLabels() throws Exception {
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            labels.add(start("sleep 4441").label());
        }

        assertThat(labels).doesNotHaveDuplicates();
        assertThat(ProcessStat.labels()).containsAll(labels);
    }

    @Test
    void aProcessDoesNotGetTheLabelOfOneThatHasEndedAndIsNotReleased() throws Exception {
        List<LabelledProcess> ended = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            LabelledProcess process = start("exit 0");
            process.process().waitFor();
            ended.add(process);
        }

        assertThat(ended.stream().map(LabelledProcess::label)).doesNotHaveDuplicates();
        assertThat(ended.stream().map(LabelledProcess::label)).noneMatch(labels::isFree);
        ended.forEach(process -> labels.release(process.label()));
        assertThat(ended.stream().map(LabelledProcess::label)).allMatch(labels::isFree);
    }

    @Test
    void anOrphanWithoutAnythingElseIsRecognizedByTheLabel() throws Exception {
        LabelledProcess mine = start("read go; cd /; setsid -f env -i sleep 4442 & wait; exec sleep 4443");
        LabelledProcess other = start("read go; cd /; setsid -f env -i sleep 4442 & wait; exec sleep 4443");
        ProcessFamily family = family(mine);
        ProcessFamily others = family(other);
        for (LabelledProcess each : List.of(mine, other)) {
            each.process().getOutputStream().write('\n');
            each.process().getOutputStream().close();
            while (!commandLine(each.process()).startsWith("sleep 4443")) {
                Thread.onSpinWait();
            }
        }

        // The label counts only for the family of a JVM that has started something.
        family.add(mine.process().pid(), start(mine));
        others.add(other.process().pid(), start(other));
        family.search();
        others.search();
        List<Long> found = orphans(family);
        List<Long> othersFound = orphans(others);

        Stream.concat(found.stream(), othersFound.stream())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .forEach(ProcessHandle::destroyForcibly);
        assertThat(found).hasSize(1);
        assertThat(othersFound).hasSize(1).isNotEqualTo(found);
    }

    @Test
    void anotherProcessOfThePluginIsNotRecognizedByALabelThatItHasByChance() throws Exception {
        LabelledProcess mine = start("sleep 4444");
        LabelledProcess other = start("exec sleep 4442");
        ProcessStat.of(other.process().pid()).label(mine.label());
        while (!commandLine(other.process()).startsWith("sleep 4442")) {
            Thread.onSpinWait();
        }
        ProcessFamily family = family(mine);
        family.add(mine.process().pid(), start(mine));
        family.search();

        assertThat(orphans(family)).isEmpty();
    }

    private static String commandLine(Process process) {
        return ProcessStat.of(process.pid()).commandLine().orElse("");
    }

    private static long start(LabelledProcess process) {
        return ProcessStat.of(process.process().pid()).start;
    }

    private ProcessFamily family(LabelledProcess process) {
        return new ProcessFamily(ProcessStat.of(process.process().pid()), process.label(), directory.toString());
    }

    private static List<Long> orphans(ProcessFamily family) {
        return family.alive().stream()
                .filter(process -> process.commandLine().orElse("").startsWith("sleep 4442"))
                .map(process -> process.pid)
                .toList();
    }

    private LabelledProcess start(String script) throws Exception {
        LabelledProcess process = LabelledProcess.start(new ProcessBuilder("sh", "-c", script), labels);
        started.add(process.process());
        return process;
    }
}
