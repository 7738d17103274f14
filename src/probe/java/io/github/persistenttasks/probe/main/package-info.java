/**
 * The class that the JVM's launcher runs where there is an exercise. It is on the class path under test, after the user's entries, as a
 * main class of the user's would be. It may import {@code probe}, which is on the boot class path.
 */
package io.github.persistenttasks.probe.main;
