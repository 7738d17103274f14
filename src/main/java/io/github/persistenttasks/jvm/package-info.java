/**
 * Chooses the JVM to fork; no other package knows toolchains. It must not know what runs in that JVM; it may import {@code config} and
 * {@code failure}.
 */
@NullMarked
package io.github.persistenttasks.jvm;

import org.jspecify.annotations.NullMarked;
