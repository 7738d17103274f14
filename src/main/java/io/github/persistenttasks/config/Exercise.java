package io.github.persistenttasks.config;

/**
 * The user's statements that run after the initializers.
 *
 * @param name name in the reports, unique in a check
 * @param code Java statements, optionally after imports
 * @param parameter name of the parameter that contains it, for messages
 */
public record Exercise(String name, String code, String parameter) {}
