/**
 * What keeps the probe from working, as a sentence for the user. It must not know who throws it and imports no other package; every package
 * of the plugin may throw it.
 */
@NullMarked
package io.github.persistenttasks.failure;

import org.jspecify.annotations.NullMarked;
