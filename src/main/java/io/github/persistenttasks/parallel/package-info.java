/**
 * Work on several threads. It must not know what the work is and imports no other package; every package of the plugin may import it.
 */
@NullMarked
package io.github.persistenttasks.parallel;

import org.jspecify.annotations.NullMarked;
