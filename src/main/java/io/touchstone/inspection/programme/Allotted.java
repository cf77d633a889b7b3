package io.touchstone.inspection.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many of a stratum are drawn, and why.
 *
 * @param rate the share that is expected to fail, where that decided
 * @param unitMinor what one sample is expected to cost
 * @param lot the lot that its samples judge
 */
record Allotted(
        Tally tally,
        long drawn,
        Why why,
        @Nullable Double rate,
        long unitMinor,
        @Nullable UUID lot) {}
