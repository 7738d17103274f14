package io.github.persistenttasks.config;

/** Whether the code under test is on the module path instead of the class path. */
public enum ModulePathMode {
    /** If the project is a module. */
    AUTO,
    /** Always; the probed project or artifact must be a module. */
    TRUE,
    /** Never. */
    FALSE
}
