/**
 * The initializers, tests, mains and exercises to run, in order. It must not know how they are run; it may import {@code classpath} and
 * {@code config}.
 */
@NullMarked
package io.github.persistenttasks.plan;

import org.jspecify.annotations.NullMarked;
