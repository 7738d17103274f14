package io.github.persistenttasks.surefire;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import java.util.Optional;

/** Finds out which tests a module has, and how they are run. */
@FunctionalInterface
public interface TestSource {

    /**
     * Returns the tests of the module.
     *
     * @param classPath the module's test class path
     * @param patterns the tests to run, in Surefire's syntax; empty for those that Surefire would run
     * @throws ConfigurationException if the patterns are wrong or select no test class, or if there is no module
     * @throws ProbeException if the test classes cannot be read, or if what runs them cannot be resolved
     */
    TestRun of(ClassPath classPath, Optional<String> patterns) throws ConfigurationException, ProbeException;
}
