package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What is known of the code that led to a thread, other than stacks. */
public final class Cause implements Part {

    /** The step that led to the thread, if that is certain. */
    public final OptionalInt step;

    /** The step that ran when the thread came about, if it is not certain that this step led to it. */
    public final OptionalInt meanwhile;

    /** The step that ran when the pool was made for which the thread works. */
    public final OptionalInt ofPool;

    /**
     * The URLs of the files with the code that created the thread, innermost first, if it has no creation stack; else the URL of the file with
     * the code of the task that the creating thread only passed on, if it did.
     */
    public final List<String> makers;

    /**
     * The classes on its stacks that a class loader of the code under test has defined: the URL of the file with each, or an empty text.
     * The class path may hold another class with the same name.
     */
    public final Map<String, String> loadedElsewhere;

    public Cause(
            OptionalInt step,
            OptionalInt meanwhile,
            OptionalInt ofPool,
            List<String> makers,
            Map<String, String> loadedElsewhere) {
        this.step = step;
        this.meanwhile = meanwhile;
        this.ofPool = ofPool;
        this.makers = Collections.unmodifiableList(new ArrayList<String>(makers));
        this.loadedElsewhere = Collections.unmodifiableMap(new LinkedHashMap<String, String>(loadedElsewhere));
    }

    static Cause read(MessageInput in) throws IOException {
        return new Cause(
                in.readOptionalInt(), in.readOptionalInt(), in.readOptionalInt(), in.readTexts(), in.readTextMap());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeOptionalInt(step);
        out.writeOptionalInt(meanwhile);
        out.writeOptionalInt(ofPool);
        out.writeTexts(makers);
        out.writeTextMap(loadedElsewhere);
    }
}
