/**
 * Which tests Surefire would run in a module, and how: its configuration, test classes and patterns. It must not know how the tests are run
 * here; it may import {@code classpath}, {@code config}, {@code failure}, {@code launch} for the settings of a JVM, and {@code protocol} for those of tests.
 */
@NullMarked
package io.github.persistenttasks.surefire;

import org.jspecify.annotations.NullMarked;
