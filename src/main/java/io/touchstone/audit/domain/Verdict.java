package io.touchstone.audit.domain;

import java.util.List;

/**
 * What a verification found.
 *
 * @param total how many findings there were; {@code findings} holds the first of them
 */
record Verdict(long seals, long checkpoints, long total, List<Finding> findings) {

    /** Findings that are kept one by one; after so many the rest is only counted. */
    static final int FINDINGS_MAX = 1_000;

    boolean isIntact() {
        return total == 0;
    }
}
