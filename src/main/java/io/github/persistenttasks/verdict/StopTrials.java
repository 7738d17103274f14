package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.StopTrial.Means;
import io.github.persistenttasks.result.StopTrial;
import io.github.persistenttasks.result.StopsOn;
import java.util.Optional;

/** What ended a task when it was tried, in the words of the report. */
final class StopTrials {

    private StopTrials() {}

    static StopTrial of(Optional<io.github.persistenttasks.observation.StopTrial> seen) {
        return seen.filter(trial -> trial.means() != Means.ITSELF && trial.means() != Means.SUCCEEDED)
                .map(trial -> new StopTrial(
                        trial.means() == Means.UNKNOWN
                                ? null
                                : StopsOn.valueOf(trial.means().name()),
                        trial.method().orElse(null),
                        trial.tried(),
                        Times.millis(trial.after())))
                .orElse(StopTrial.NOT_TRIED);
    }
}
