package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the test classes of a plan are run by the JUnit Platform. */
public final class TestSettings implements Part {

    /** Tag expressions of which a test must match one; empty for all tests. */
    public final List<String> includedTags;

    /** Tag expressions of which a test must match none. */
    public final List<String> excludedTags;

    /** Ids of the engines that run; empty for all engines. */
    public final List<String> includedEngines;

    /** Ids of the engines that do not run. */
    public final List<String> excludedEngines;

    /** Filters of which a test method must match one that does not exclude, if there is any, and none that excludes. */
    public final List<TestFilter> filters;

    /** Configuration parameters of the JUnit Platform. */
    public final Map<String, String> parameters;

    public TestSettings(
            List<String> includedTags,
            List<String> excludedTags,
            List<String> includedEngines,
            List<String> excludedEngines,
            List<TestFilter> filters,
            Map<String, String> parameters) {
        this.includedTags = copy(includedTags);
        this.excludedTags = copy(excludedTags);
        this.includedEngines = copy(includedEngines);
        this.excludedEngines = copy(excludedEngines);
        this.filters = copy(filters);
        this.parameters = Collections.unmodifiableMap(new TreeMap<String, String>(parameters));
    }

    private static <T> List<T> copy(List<T> list) {
        return Collections.unmodifiableList(new ArrayList<T>(list));
    }

    static TestSettings read(MessageInput in) throws IOException {
        return new TestSettings(
                in.readTexts(), in.readTexts(), in.readTexts(), in.readTexts(), TestFilter.readAll(in), readMap(in));
    }

    private static Map<String, String> readMap(MessageInput in) throws IOException {
        Map<String, String> map = new TreeMap<String, String>();
        for (int left = in.readCount(); left > 0; left--) {
            map.put(in.readText(), in.readText());
        }
        return map;
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeTexts(includedTags);
        out.writeTexts(excludedTags);
        out.writeTexts(includedEngines);
        out.writeTexts(excludedEngines);
        out.writeAll(filters);
        out.writeInt(parameters.size());
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            out.writeText(parameter.getKey());
            out.writeText(parameter.getValue());
        }
    }
}
