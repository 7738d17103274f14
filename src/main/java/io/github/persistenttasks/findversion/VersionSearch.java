package io.github.persistenttasks.findversion;

import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.result.VersionStatus;
import io.github.persistenttasks.result.VersionTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Searches the newer versions of an artifact for the nearest clean one. The version in use is known not to be clean.
 *
 * <p>It tries the newest version first: if that is not clean, no upgrade helps yet. Otherwise it is a binary search between a version that
 * is not clean and one that is, until these two are adjacent. Versions that cannot be tried are skipped.
 */
public final class VersionSearch {

    private final List<String> versions;
    private final VersionTrials trials;
    private final Map<Integer, VersionTrial> tried = new TreeMap<>();

    private VersionSearch(List<String> versions, VersionTrials trials) {
        this.versions = versions;
        this.trials = trials;
    }

    /**
     * Tries as few versions as possible: for n versions, at most log2 n + 3 checks including that of the version in use.
     *
     * @param versions the newer versions in their order
     * @return the result for each version, in their order
     * @throws ProbeException if the probe cannot do its work
     * @throws InterruptedException if this thread is interrupted
     */
    public static List<VersionTrial> nearest(List<String> versions, VersionTrials trials)
            throws ProbeException, InterruptedException {
        VersionSearch search = new VersionSearch(versions, trials);
        search.halve();
        return search.results();
    }

    /** Tries all versions; otherwise like {@link #nearest}. */
    public static List<VersionTrial> all(List<String> versions, VersionTrials trials)
            throws ProbeException, InterruptedException {
        return versions.isEmpty() ? List.of() : List.copyOf(trials.of(versions));
    }

    private void halve() throws ProbeException, InterruptedException {
        int newest = newest();
        if (newest < 0 || status(newest) == VersionStatus.LEAVES) {
            return;
        }
        int notClean = -1;
        int clean = status(newest) == VersionStatus.CLEAN ? newest : versions.size();
        List<Integer> between = untried(notClean, clean);
        while (!between.isEmpty() && mayCheck()) {
            int middle = between.get(between.size() / 2);
            VersionStatus status = check(middle);
            if (status == VersionStatus.CLEAN) {
                clean = middle;
            } else if (status == VersionStatus.LEAVES) {
                notClean = middle;
            }
            between = untried(notClean, clean);
        }
    }

    /** Checks the newest version that can be checked and returns its index, or a negative number if there is none. */
    private int newest() throws ProbeException, InterruptedException {
        int newest = versions.size() - 1;
        while (newest >= 0 && !check(newest).isChecked()) {
            newest--;
        }
        return newest;
    }

    private VersionStatus check(int version) throws ProbeException, InterruptedException {
        tried.put(version, trials.of(List.of(versions.get(version))).get(0));
        return status(version);
    }

    private VersionStatus status(int version) {
        VersionTrial trial = tried.get(version);
        return trial == null ? VersionStatus.NOT_TRIED : trial.status();
    }

    /** Returns whether another check is permitted. Checks without a verdict do not narrow the search, so their number is limited. */
    private boolean mayCheck() {
        long checked = tried.values().stream()
                .filter(trial -> trial.status().isChecked())
                .count();
        int log2 = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(versions.size());
        return checked < log2 + 2;
    }

    private List<Integer> untried(int after, int before) {
        return IntStream.range(after + 1, before)
                .filter(version -> !tried.containsKey(version))
                .boxed()
                .toList();
    }

    private List<VersionTrial> results() {
        List<VersionTrial> results = new ArrayList<>();
        for (int version = 0; version < versions.size(); version++) {
            VersionTrial trial = tried.get(version);
            results.add(trial == null ? VersionTrial.notTried(versions.get(version), null) : trial);
        }
        return List.copyOf(results);
    }
}
