package io.github.persistenttasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

@MojoTest
class FindDepsMojoTest {

    @Test
    @InjectMojo(goal = "find-deps")
    void doesNotFailTheBuildByDefault(FindDepsMojo mojo) {
        assertThat(mojo.failOnViolation).isEqualTo("false");
        assertThat(mojo.isolate).isEqualTo("suspects");
    }

    @Test
    @InjectMojo(goal = "find-deps")
    @MojoParameter(name = "isolate", value = "some")
    void refusesAnUnknownIsolationWithTheKnownOnes(FindDepsMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("persistent-tasks.isolate: ")
                .hasMessageContaining("some")
                .hasMessageContaining("suspects")
                .hasMessageContaining("all");
    }

    @Test
    @InjectMojo(goal = "find-deps")
    @MojoParameter(name = "skip", value = "true")
    void doesNothingIfSkipped(FindDepsMojo mojo) throws Exception {
        List<String> lines = new ArrayList<>();
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                lines.add(line.toString());
            }
        });

        mojo.execute();

        assertThat(lines).containsExactly("Dependencies not checked: persistent-tasks.skip is set.");
    }
}
