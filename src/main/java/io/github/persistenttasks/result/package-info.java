/**
 * What a goal found out, in the words of the reports. It must not know how that was found, and imports no other package.
 *
 * <p>A number that may be absent is an {@link java.util.OptionalLong} or an {@link java.util.OptionalDouble}; any other component that may
 * be absent is {@code Nullable}.
 */
@NullMarked
package io.github.persistenttasks.result;

import org.jspecify.annotations.NullMarked;
