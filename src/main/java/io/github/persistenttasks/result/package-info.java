/**
 * What a goal found out, in the words of its report: data for the formats, without a trace of how it was found.
 *
 * <p>It imports no other package of the plugin. A number that may be absent is an {@link java.util.OptionalLong} or an {@link
 * java.util.OptionalDouble}, anything else that may be absent is {@code Nullable}.
 */
@NullMarked
package io.github.persistenttasks.result;

import org.jspecify.annotations.NullMarked;
