package io.touchstone.merchant.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One decision about an application, as it was given. */
public record OutcomeView(
        int round,
        ApplicationState state,
        List<String> reasonCodes,
        @Nullable String note,
        String decidedBy,
        Instant decidedAt) {}
