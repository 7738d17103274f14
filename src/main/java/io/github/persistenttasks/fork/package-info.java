/**
 * The life of a forked JVM, the link to it, running a plan over several JVMs, and diagnosing their deaths. It must not know what a finding
 * is; it may import {@code launch}, {@code jvm}, {@code plan}, {@code observation}, {@code protocol}, {@code failure}, {@code file} and
 * {@code text}.
 */
@NullMarked
package io.github.persistenttasks.fork;

import org.jspecify.annotations.NullMarked;
