/**
 * The formats: console, JSON, HTML, JUnit, SARIF and the page of the site. It must not know how a result was found; it may import
 * {@code result}, and of the packages that all share {@code config}, {@code failure}, {@code file} and {@code text}.
 */
@NullMarked
package io.github.persistenttasks.report;

import org.jspecify.annotations.NullMarked;
