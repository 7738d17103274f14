/**
 * Text from artifacts and from the code under test, made fit for messages and reports. Knows nothing but the JDK, and imports no other package
 * of the plugin.
 */
package io.github.persistenttasks.text;
