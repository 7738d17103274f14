package io.github.persistenttasks;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** What went wrong in the modules of a reactor, each of which has its turn before the build fails. */
final class ModuleFailures {

    private final boolean several;
    private final List<String> messages = new ArrayList<>();
    private MojoFailureException failure;
    private MojoExecutionException error;

    /**
     * @param several whether there are other modules, so that a message has to say which one it is of
     */
    ModuleFailures(boolean several) {
        this.several = several;
    }

    /**
     * Gives a module its turn, and keeps what goes wrong.
     *
     * @throws MojoExecutionException when the build was interrupted: nothing more is to be done then
     */
    void of(String module, Reactor.Turn turn) throws MojoExecutionException {
        try {
            turn.run();
        } catch (MojoFailureException e) {
            failure = failure == null ? e : failure;
            messages.add(module + ": " + e.getMessage());
        } catch (MojoExecutionException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            error = error == null ? e : error;
            messages.add(module + ": " + e.getMessage());
        }
    }

    /**
     * Throws when something went wrong. A failure that the user has to see to wins over an error of the probe.
     *
     * @throws MojoFailureException when the build fails for one of the modules
     * @throws MojoExecutionException when the probe could not do its work, and nothing else went wrong
     */
    void rethrow() throws MojoFailureException, MojoExecutionException {
        String message = messages.size() > 1
                ? messages.size() + " modules fail. " + String.join(" ", messages)
                : String.join(" ", messages);
        if (failure != null) {
            throw several ? new MojoFailureException(message, failure) : failure;
        }
        if (error != null) {
            throw several ? new MojoExecutionException(message, error) : error;
        }
    }
}
