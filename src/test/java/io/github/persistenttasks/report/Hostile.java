package io.github.persistenttasks.report;

import java.util.stream.Stream;

/** Texts in names of threads, messages or class names that would break a report format if not escaped. */
final class Hostile {

    private Hostile() {}

    static Stream<String> texts() {
        return Stream.of(
                "\u001B[2J\u001B[31mred\u001B[0m\u0007\u009B1A",
                "nul\u0000 and unit\u001F and delete\u007F",
                "lone \uD800 and \uDC00 surrogates",
                "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'`",
                "]]> <!-- --> <![CDATA[ ?> ${project.version} #{1} @{2}",
                "\" onload=\"alert(1)\" href=\"https://example.invalid/\" style=\"position:fixed",
                "bidi \u202E\u2066\u200F\u200B\uFEFF",
                "line\nbreak\r\n[INFO] BUILD SUCCESS\u0085\u2028\u2029\u000B\u000C",
                "[ERROR] \u001B]0;title\u0007",
                "\uD83D\uDE00 and a noncharacter \uFFFF\uFFFE",
                " ",
                "",
                "x".repeat(100_000),
                "\uD83D\uDE00".repeat(50_000));
    }
}
