package io.touchstone.penalty.violation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A violation case.
 *
 * @param number {@code VC-2026-000001}
 * @param merchantId null for one about a brand in all shops (B9)
 * @param brand null unless the case is about a brand
 * @param sourceRef what it came from, such as the number of a sample or a complaint; null for staff's own
 * @param ruleCode what is alleged; null while nobody said
 * @param actedAt when the act happened, by which the version of the rule is chosen (ruling E2)
 * @param owner the account that works on it; null while nobody took it
 * @param reporter the account or the name of the system that reported it and may appeal a dismissal; null for none
 */
public record CaseView(
        UUID id,
        String number,
        @Nullable String merchantId,
        @Nullable String brand,
        @Nullable String productId,
        @Nullable String categoryCode,
        CaseSource source,
        @Nullable String sourceRef,
        @Nullable String ruleCode,
        Instant actedAt,
        String facts,
        CaseState state,
        @Nullable UUID owner,
        @Nullable String reporter,
        Instant openedAt,
        String openedBy,
        @Nullable Instant dueAt,
        long version) {}
