/**
 * What keeps the probe from working, as a sentence for the user: every package may throw it, and only the mojos turn it into an exception of
 * Maven's. It knows nothing, and imports no other package.
 */
package io.github.persistenttasks.failure;
