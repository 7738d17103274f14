/**
 * The facts that were seen in forked JVMs, as records. It must not know how they travelled; it may import {@code text} and {@code plan}, for the initializers
 * to which they belong.
 */
@NullMarked
package io.github.persistenttasks.observation;

import org.jspecify.annotations.NullMarked;
