package io.github.persistenttasks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(Visible.name("pool-1 \u00FC \u4E16 \uD83D\uDE00 <&>\"'"))
                .isEqualTo("pool-1 \u00FC \u4E16 \uD83D\uDE00 <&>\"'");
    }

    @Test
    void whatCannotBeSeenBecomesAnEscape() {
        assertThat(Visible.name("a\u001B\n\u0000\u202E\uD800b")).isEqualTo("a\\u001B\\u000A\\u0000\\u202E\\uD800b");
    }

    @Test
    void aCutLeavesNoHalfCharacter() {
        String cut = Visible.line("\uD83D\uDE00".repeat(10), 5);

        assertThat(cut).isEqualTo("\uD83D\uDE00\uD83D\uDE00…");
    }

    @Test
    void whatFitsIsNotCut() {
        assertThat(Visible.line("12345", 5)).isEqualTo("12345");
        assertThat(Visible.line("123456", 5)).isEqualTo("1234…");
    }

    @Test
    void onlyABlockKeepsItsLines() {
        assertThat(Visible.block("a\n\tb\r")).isEqualTo("a\n\tb\\u000D");
        assertThat(Visible.message("a\n\tb")).isEqualTo("a\\u000A\\u0009b");
    }

    @Test
    void nothingIsAQuestionMark() {
        assertThat(Visible.message(null)).isEqualTo("?");
    }
}
