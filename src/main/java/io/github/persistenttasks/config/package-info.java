/**
 * Options of the plugin's own types, made from the text of the mojos' parameters, and the sentences on those that are wrong. It must not know
 * the pipeline; it imports only the names of the findings, and every package may import it.
 */
package io.github.persistenttasks.config;
