/** The facts seen in forked JVMs, as records. */
@NullMarked
package io.github.persistenttasks.observation;

import org.jspecify.annotations.NullMarked;
