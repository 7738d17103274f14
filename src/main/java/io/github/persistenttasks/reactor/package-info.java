/**
 * The modules of a build, the directories to which they report, and the locks on these. It must not know JVMs; it may import {@code parallel},
 * {@code failure} and {@code text}.
 */
@NullMarked
package io.github.persistenttasks.reactor;

import org.jspecify.annotations.NullMarked;
