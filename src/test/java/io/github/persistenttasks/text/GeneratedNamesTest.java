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
        assertThat(GeneratedNames.stable("a.A$$FastClassByCGLIB$$e1d0f7a2")).isEqualTo("a.A$$FastClassByCGLIB");
        assertThat(GeneratedNames.stable("jdk.proxy2.$Proxy12")).isEqualTo("jdk.proxy.$Proxy");
        assertThat(GeneratedNames.stable("com.sun.proxy.$Proxy7")).isEqualTo("com.sun.proxy.$Proxy");
        assertThat(GeneratedNames.stable("a.A$ByteBuddy$x8Zk2Lq1")).isEqualTo("a.A$ByteBuddy$");
        assertThat(GeneratedNames.stable("jdk.internal.reflect.GeneratedMethodAccessor12"))
                .isEqualTo("jdk.internal.reflect.GeneratedMethodAccessor");
    }

    @Test
    void addressesAndHashesInTheNamesOfThreadsAreRemoved() {
        assertThat(GeneratedNames.stableText("a.A$$Lambda$28/0x00007f8790005228@61e4705b"))
                .isEqualTo("a.A$$Lambda");
        assertThat(GeneratedNames.stableText("poll a.A$$Lambda/0x000073c1b8010a00@1b2c3d, 2"))
                .isEqualTo("poll a.A$$Lambda, 2");
        assertThat(GeneratedNames.stableText("for [a.b.Client@1b2c3d4f]")).isEqualTo("for [a.b.Client]");
    }

    @Test
    void otherNamesOfThreadsAreUnchanged() {
        for (String name :
                new String[] {"pool-1-thread-1", "ada@12345", "JMX@localhost:8080", "a.b@example.org", "1/2"}) {
            assertThat(GeneratedNames.stableText(name)).isEqualTo(name);
        }
    }

    @Test
    void otherNamesAreUnchanged() {
        assertThat(GeneratedNames.stable("com.weibo.StatsUtil$1")).isEqualTo("com.weibo.StatsUtil$1");
        assertThat(GeneratedNames.stable("a.A$$facade")).isEqualTo("a.A$$facade");
    }
}
