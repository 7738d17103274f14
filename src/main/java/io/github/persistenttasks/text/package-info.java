/**
 * Makes text from artifacts and from the code under test fit for messages and reports. It must not know the format or the message that shows
 * it and imports no other package; every package of the plugin may import it.
 */
@NullMarked
package io.github.persistenttasks.text;

import org.jspecify.annotations.NullMarked;
