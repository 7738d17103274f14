package io.github.persistenttasks.config;

/** The findings in the SARIF report. */
public enum SarifFindings {
    /** Findings that fail the build, or would if they were not ignored or in the baseline. */
    FAILING,
    /** All findings. */
    ALL
}
