/** What is to be run in a fork: initializers and exercises, in order. */
@NullMarked
package io.github.persistenttasks.plan;

import org.jspecify.annotations.NullMarked;
