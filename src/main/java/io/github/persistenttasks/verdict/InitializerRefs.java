package io.github.persistenttasks.verdict;

import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.result.InitializerRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names initializers in the words of the report. */
public final class InitializerRefs {

    private InitializerRefs() {}

    static @Nullable InitializerRef of(Optional<Initializer> initializer) {
        return initializer.map(InitializerRefs::of).orElse(null);
    }

    public static InitializerRef of(Initializer initializer) {
        return switch (initializer.kind()) {
            case PROVIDER -> InitializerRef.provider(initializer.service().orElseThrow(), initializer.name());
            case CLASS -> InitializerRef.ofClass(initializer.name());
            case EXERCISE -> InitializerRef.exercise(initializer.name());
            case TEST ->
                InitializerRef.test(initializer.name(), initializer.method().orElse(null));
            case MAIN -> InitializerRef.main(initializer.name());
        };
    }
}
