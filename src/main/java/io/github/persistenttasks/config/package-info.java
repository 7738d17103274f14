/**
 * The user's options in the plugin's own types, made from the text of the mojos' parameters, and the message for each wrong value. It must
 * not know the pipeline; it may import {@code result}, for the names of the findings.
 */
@NullMarked
package io.github.persistenttasks.config;

import org.jspecify.annotations.NullMarked;
