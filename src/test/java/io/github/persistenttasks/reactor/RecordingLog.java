package io.github.persistenttasks.reactor;

import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Adds its messages and warnings to a list instead of printing them. */
final class RecordingLog extends SystemStreamLog {

    private final List<String> lines;

    RecordingLog(List<String> lines) {
        this.lines = lines;
    }

    @Override
    public void info(CharSequence line) {
        lines.add(line.toString());
    }

    @Override
    public void warn(CharSequence line) {
        lines.add(line.toString());
    }
}
