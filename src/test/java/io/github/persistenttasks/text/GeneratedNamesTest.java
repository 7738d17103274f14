package io.github.persistenttasks.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedNamesTest {

    @Test
    void addressesNumbersAndHashesOfGeneratedClassesAreRemoved() {
        assertThat(GeneratedNames.stable("a.A$$Lambda$14/0x00007f9901")).isEqualTo("a.A$$Lambda");
        assertThat(GeneratedNames.stable("a.A$$Lambda/0x00007f9901")).isEqualTo("a.A$$Lambda");
        assertThat(GeneratedNames.stable("a.A$$Lambda$14/1234567")).isEqualTo("a.A$$Lambda");
        assertThat(GeneratedNames.stable("a.A$$EnhancerByGuice$$1a2b3c4d")).isEqualTo("a.A$$EnhancerByGuice");
    }

    @Test
    void otherNamesAreUnchanged() {
        assertThat(GeneratedNames.stable("com.weibo.StatsUtil$1")).isEqualTo("com.weibo.StatsUtil$1");
        assertThat(GeneratedNames.stable("a.A$$facade")).isEqualTo("a.A$$facade");
    }
}
