/**
 * Jars and directories: their services files, their module descriptors, and which of them owns a class. It must not know Maven's session; it
 * may import {@code config}, {@code failure} and {@code text}.
 */
@NullMarked
package io.github.persistenttasks.classpath;

import org.jspecify.annotations.NullMarked;
