/**
 * The search for the nearest newer version of an artifact that no longer leaves what the version in use leaves, in few trials. It must not know
 * Maven or formats; it may import {@code result} and {@code failure}.
 */
@NullMarked
package io.github.persistenttasks.findversion;

import org.jspecify.annotations.NullMarked;
