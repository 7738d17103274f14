package io.github.persistenttasks.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTextTest {

    @Test
    void printableTextIsUnchanged() {
        assertThat(PrintableText.name("pool-1 \u00FC \u4E16 \uD83D\uDE00 <&>\"'"))
                .isEqualTo("pool-1 \u00FC \u4E16 \uD83D\uDE00 <&>\"'");
    }

    @Test
    void invisibleCharactersAreEscaped() {
        assertThat(PrintableText.name("a\u001B\n\u0000\u202E\uD800b"))
                .isEqualTo("a\\u001B\\u000A\\u0000\\u202E\\uD800b");
    }

    @Test
    void truncationKeepsSurrogatePairsTogether() {
        String cut = PrintableText.line("\uD83D\uDE00".repeat(10), 5);

        assertThat(cut).isEqualTo("\uD83D\uDE00\uD83D\uDE00…");
    }

    @Test
    void textWithinTheLimitIsNotTruncated() {
        assertThat(PrintableText.line("12345", 5)).isEqualTo("12345");
        assertThat(PrintableText.line("123456", 5)).isEqualTo("1234…");
    }

    @Test
    void onlyABlockKeepsLineBreaks() {
        assertThat(PrintableText.block("a\n\tb\r")).isEqualTo("a\n\tb\\u000D");
        assertThat(PrintableText.message("a\n\tb")).isEqualTo("a\\u000A\\u0009b");
    }

    @Test
    void anExcerptIsQuotedAndShort() {
        assertThat(PrintableText.excerpt("t.A\u001B[31m")).isEqualTo("'t.A\\u001B[31m'");
        assertThat(PrintableText.excerpt("x".repeat(1_000))).isEqualTo("'" + "x".repeat(79) + "…'");
    }

    @Test
    void nullIsAQuestionMark() {
        assertThat(PrintableText.message(null)).isEqualTo("?");
    }
}
