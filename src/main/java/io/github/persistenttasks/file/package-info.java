/**
 * Operations on files that several packages need. It must not know what the files are for and imports no other package; every package of the
 * plugin may import it.
 */
@NullMarked
package io.github.persistenttasks.file;

import org.jspecify.annotations.NullMarked;
