package io.github.persistenttasks.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackObjectsTest {

    private final StackObjects objects = new StackObjects();

    private static final class Client {
        void connect(StackObjects objects, Throwable stack) {
            objects.record(stack);
        }
    }

    @Test
    void theReceiversAndVariablesOfEachFrameAreFoundInnermostFirst() {
        Throwable stack = new Throwable();
        Client client = new Client();
        StringBuilder ofTheJdk = new StringBuilder();

        client.connect(objects, stack);

        assertThat(objects.of(stack))
                .extracting(level -> level.className)
                .containsSubsequence(Client.class.getName(), getClass().getName());
        assertThat(objects.of(stack).stream()
                        .flatMap(level -> level.objects.stream())
                        .map(reference -> reference.get()))
                .contains(this, client)
                .doesNotContain(ofTheJdk);
    }

    @Test
    void theVariablesThatAnExercisePassesAreOfItsFrame() {
        Client client = new Client();

        objects.recordEnd("Exercise_one", new Object[] {client, 1, null});

        assertThat(objects.atEnd()).singleElement().satisfies(level -> {
            assertThat(level.className).isEqualTo("Exercise_one");
            assertThat(level.objects).extracting(reference -> reference.get()).containsExactly(client);
        });
    }

    @Test
    void aStackThatWasNotRecordedHasNoObjects() {
        assertThat(objects.of(new Throwable())).isEmpty();
    }
}
