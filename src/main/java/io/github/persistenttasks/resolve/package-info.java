/**
 * Maven's resolution of the class path under test: artifacts, trails, scopes. It must not know JVMs or threads; it may import
 * {@code classpath}, {@code config} and {@code failure}.
 */
@NullMarked
package io.github.persistenttasks.resolve;

import org.jspecify.annotations.NullMarked;
