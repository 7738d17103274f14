/**
 * The messages between the plugin and the probe, one class each with {@code write} and {@code read} side by side, their framing, and the
 * constants that both sides share. It must not know what a message is used for, and imports no other package; it is Java 8 code without
 * dependencies.
 */
package io.github.persistenttasks.protocol;
