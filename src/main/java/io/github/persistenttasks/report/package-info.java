/** The formats in which a verdict is told: console, JSON, HTML, JUnit and SARIF. */
package io.github.persistenttasks.report;
