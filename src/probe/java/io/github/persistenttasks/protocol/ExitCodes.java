package io.github.persistenttasks.protocol;

/** The exit codes of a JVM that the probe halts. */
public final class ExitCodes {

    /** The probe lost the connection to the plugin. */
    public static final int ORPHANED = 96;

    /** The probe could not write its events, for example on a full disk. */
    public static final int CANNOT_WRITE = 97;

    /** The probe could not do its work; its last event says why. */
    public static final int BROKEN = 98;

    /** A step of the plan did not return. */
    public static final int BLOCKED = 99;

    private ExitCodes() {}
}
