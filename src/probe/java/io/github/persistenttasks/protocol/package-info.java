/**
 * What the plugin and the probe say to each other: one class per message with {@code write} and {@code read} side by side, the frames in which
 * messages travel, and the exit codes and markers on which both sides agree. It is Java 8 code on both sides, knows nothing of what a message
 * is good for, and imports no other package.
 */
package io.github.persistenttasks.protocol;
