/**
 * The search for the dependencies that leave tasks, by many trials on parts of a class path. It must not know Maven or formats; it may
 * import {@code verdict}, {@code observation}, {@code plan}, {@code classpath}, {@code result}, {@code config} and {@code failure}.
 */
@NullMarked
package io.github.persistenttasks.finddeps;

import org.jspecify.annotations.NullMarked;
