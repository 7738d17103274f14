package io.github.persistenttasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

@MojoTest
class CheckMojoTest {

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "skip", value = "true")
    void skippingIsLoggedAndNothingElseIsDone(CheckMojo mojo) throws Exception {
        var lines = new java.util.ArrayList<String>();
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                lines.add(line.toString());
            }
        });

        mojo.execute();

        assertThat(lines).containsExactly("Not checked: persistent-tasks.skip is set.");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "updateBaseline", value = "true")
    void updatingABaselineWithoutAFileIsRefusedBeforeAnythingRuns(CheckMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("persistent-tasks.baseline: updateBaseline is set, but this parameter is not");
    }
}
