/** The jars and directories under test: what is in them, and which one owns a class. */
@NullMarked
package io.github.persistenttasks.classpath;

import org.jspecify.annotations.NullMarked;
