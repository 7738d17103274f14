/**
 * How a JVM is started: its command line, argument file and pathing jar, and the rules of each platform. It must not know Maven; it may
 * import {@code jvm}, {@code text}, and {@code protocol} for the class to start and the settings of tests.
 */
@NullMarked
package io.github.persistenttasks.launch;

import org.jspecify.annotations.NullMarked;
