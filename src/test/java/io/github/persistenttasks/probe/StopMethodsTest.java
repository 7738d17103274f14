package io.github.persistenttasks.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class StopMethodsTest {

    private static final String HERE = Engines.class.getName() + ".";

    private final StopMethods methods = new StopMethods();

    @Test
    void methodsAreFoundByTheFirstWordOfTheirNamesAndTheMostUsualComeFirst() {
        assertThat(labels(new Engines.Engine()))
                .containsExactly("Engine.close()", "Engine.shutdown()", "Engine.stopNow()", "Engine.disableBatch()");
    }

    @Test
    void deprecatedMethodsComeLast() {
        assertThat(labels(new Engines.Loops())).containsExactly("Loops.shutdownGracefully()", "Loops.shutdown()");
    }

    @Test
    void methodsThatConfigureWhatABuilderBuildsAreNotFound() {
        assertThat(labels(new Engines.ClientBuilder())).containsExactly("ClientBuilder.close()");
    }

    @Test
    void staticMethodsAreAlsoFoundByTheirLastWord() {
        assertThat(methods.staticOf(Engines.Registry.class).stream().map(stop -> stop.label))
                .containsExactly(
                        HERE + "Registry.shutDown()",
                        HERE + "Registry.destroyAll()",
                        HERE + "Registry.checkedShutdown()");
    }

    @Test
    void theLabelIsWhatAUserCanCall() {
        assertThat(labels(new Engines.HiddenSession())).containsExactly("Session.close()");
        assertThat(labels(new Engines.SessionImpl())).containsExactly("Session.close()");
        assertThat(labels(new Engines.ClusterImpl())).containsExactly("Cluster.close()");
        assertThat(labels(new Engines.Wrapper())).containsExactly("Session.close()");
        assertThat(labels(new Engines.DefaultContext())).containsExactly("Context.close()");
        assertThat(labels(new Engines.OpenSession())).containsExactly("OpenSession.close()");
    }

    @Test
    void aMethodThatNoUserCanCallIsNotFound() {
        assertThat(labels(new Engines.Hidden())).isEmpty();
        Closeable lambda = () -> {};
        assertThat(labels(lambda)).isEmpty();
    }

    @Test
    void methodsThatTheJdkDeclaresAreNotFound() {
        assertThat(labels(new Engines.OwnPool())).isEmpty();
        assertThat(labels(Executors.newCachedThreadPool())).isEmpty();
    }

    private List<String> labels(Object object) {
        return methods.of(object.getClass()).stream()
                .map(stop -> stop.label.replace(HERE, ""))
                .toList();
    }
}
