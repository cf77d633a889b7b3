package io.touchstone.inspection.acceptance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot with the plan it is judged by.
 *
 * @param sampleSize units to inspect, the whole lot where the plan asks for as many
 * @param accept the lot is accepted with up to so many nonconforming
 * @param reject and not accepted from so many on
 * @param accepted null until it is judged
 */
public record LotView(
        UUID lotId,
        Severity severity,
        String codeLetter,
        int sampleSize,
        int accept,
        int reject,
        @Nullable Boolean accepted) {}
