/**
 * Compiles exercises against the class path under test. It must not know verdicts; it may import {@code plan}, {@code classpath},
 * {@code config}, {@code failure} and {@code file}, and {@code protocol} for the name of the main class.
 */
@NullMarked
package io.github.persistenttasks.exercise;

import org.jspecify.annotations.NullMarked;
