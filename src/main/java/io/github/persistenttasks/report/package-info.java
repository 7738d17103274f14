/**
 * The formats of a report: console, JSON, HTML, JUnit, SARIF and the page of a Maven site.
 *
 * <p>It knows what a goal found out from package {@code result}, the only package of the plugin that it imports, and not how it was found.
 */
package io.github.persistenttasks.report;
