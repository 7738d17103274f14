/**
 * Decides whether anything has changed since the last clean check. It must not know the rules of a verdict; it may import {@code jvm},
 * {@code classpath}, {@code surefire} and {@code config}.
 */
@NullMarked
package io.github.persistenttasks.uptodate;

import org.jspecify.annotations.NullMarked;
