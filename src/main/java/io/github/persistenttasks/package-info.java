/**
 * The goals as Maven sees them: their parameters, one statement each, and the one place where Maven's exceptions are created. It must not
 * know anything else; it may import {@code goal}, {@code reactor}, {@code config}, {@code failure}, and {@code report} for the page of the
 * site.
 */
@NullMarked
package io.github.persistenttasks;

import org.jspecify.annotations.NullMarked;
