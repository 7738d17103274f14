/**
 * Operations on files that several packages need. Knows nothing but the JDK, and imports no other package of the plugin.
 */
package io.github.persistenttasks.file;
