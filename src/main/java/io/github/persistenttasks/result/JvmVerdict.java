package io.github.persistenttasks.result;

/**
 * The verdict on one JVM of several.
 *
 * @param violations number of findings that fail the build
 */
public record JvmVerdict(Jvm jvm, Verdict verdict, Exit exit, int violations) {}
