/**
 * One class for each goal, which takes a target through the pipeline, from its class path to its reports. It must not know formats or
 * protocols; it may import every package except the root, {@code protocol} and {@code probe}.
 */
@NullMarked
package io.github.persistenttasks.goal;

import org.jspecify.annotations.NullMarked;
