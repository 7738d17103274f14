package io.github.persistenttasks.config;

/** Whether the module path is probed in place of the class path. */
public enum ModulePathMode {
    /** When the project is a module. */
    AUTO,
    /** Always; what is probed must be a module. */
    TRUE,
    /** Never. */
    FALSE
}
