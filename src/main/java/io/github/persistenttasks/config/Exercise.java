package io.github.persistenttasks.config;

/**
 * Statements of the user's that run after the initializers.
 *
 * @param name what the reports call it, unique among those of a check
 * @param code Java statements, behind imports if need be
 * @param parameter name of the parameter that it came with, for messages
 */
public record Exercise(String name, String code, String parameter) {}
