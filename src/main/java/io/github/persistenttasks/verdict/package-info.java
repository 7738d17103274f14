/**
 * Says what the facts mean: blame, classification, rules, ignores, baseline and advice, as pure functions. It must not know processes,
 * futures or formats; it may import {@code observation}, {@code plan}, {@code classpath}, {@code config}, {@code result} and {@code text}.
 */
@NullMarked
package io.github.persistenttasks.verdict;

import org.jspecify.annotations.NullMarked;
