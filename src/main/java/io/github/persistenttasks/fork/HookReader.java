package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.protocol.HookOutcome;
import io.github.persistenttasks.protocol.HookRan;
import io.github.persistenttasks.protocol.HookRefused;
import io.github.persistenttasks.protocol.ProbeListener;
import io.github.persistenttasks.protocol.RegisteredHook;
import io.github.persistenttasks.text.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which shutdown hooks a fork ran, and how they ended. */
final class HookReader {

    /** The JDK's exception for a hook that is registered too late. */
    private static final String REFUSAL = "java.lang.IllegalStateException: Shutdown in progress";

    private final Transcript transcript;
    private final StackReader stacks;

    HookReader(Transcript transcript, StackReader stacks) {
        this.transcript = transcript;
        this.stacks = stacks;
    }

    List<Hook> hooks() {
        List<Hook> hooks = new ArrayList<>();
        transcript.replay(new ProbeListener() {
            @Override
            public void hookRan(HookRan ran) {
                hooks.add(hook(
                        ran.hook,
                        false,
                        new Hook.Result(
                                outcome(ran.outcome),
                                FactReader.time(ran.millis),
                                ran.error,
                                ran.state,
                                stacks.stack(ran.stack))));
            }

            @Override
            public void hookRefused(HookRefused refused) {
                hooks.add(hook(
                        refused.hook,
                        true,
                        new Hook.Result(
                                Hook.Outcome.THREW,
                                Optional.empty(),
                                Optional.of(REFUSAL),
                                Optional.empty(),
                                List.of())));
            }
        });
        return hooks;
    }

    private static Hook.Outcome outcome(HookOutcome outcome) {
        return switch (outcome) {
            case FINISHED -> Hook.Outcome.FINISHED;
            case THREW -> Hook.Outcome.THREW;
            case RUNNING -> Hook.Outcome.RUNNING;
        };
    }

    private Hook hook(RegisteredHook hook, boolean late, Hook.Result result) {
        return new Hook(
                transcript.number(),
                GeneratedNames.stableText(hook.name),
                hook.className,
                transcript.initializer(hook.step),
                stacks.stack(hook.registeredAt),
                hook.loadedElsewhere,
                late,
                result);
    }
}
