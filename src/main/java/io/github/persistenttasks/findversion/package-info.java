/**
 * The search of {@code find-version}: which newer version of an artifact no longer leaves what the version in use leaves, in few trials.
 *
 * <p>It is pure logic over the trials of single versions. It knows neither Maven nor a format; it imports {@code failure} and {@code result}.
 */
@NullMarked
package io.github.persistenttasks.findversion;

import org.jspecify.annotations.NullMarked;
