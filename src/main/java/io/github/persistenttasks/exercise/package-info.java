/** Compiling the exercises that a user wrote. */
@NullMarked
package io.github.persistenttasks.exercise;

import org.jspecify.annotations.NullMarked;
