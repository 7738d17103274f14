package io.github.persistenttasks.report;

import org.apache.maven.plugin.logging.Log;

/**
 * A line for the build's log.
 *
 * @param level the log level
 * @param text the text, without control characters
 */
public record Line(Level level, String text) {

    /** The levels of Maven's log that the reports use. */
    public enum Level {
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    /** Writes the line to Maven's log. */
    public void to(Log log) {
        switch (level) {
            case DEBUG -> log.debug(text);
            case INFO -> log.info(text);
            case WARN -> log.warn(text);
            case ERROR -> log.error(text);
        }
    }
}
