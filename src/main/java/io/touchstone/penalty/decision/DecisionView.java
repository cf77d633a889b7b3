package io.touchstone.penalty.decision;

import io.touchstone.penalty.effect.EffectKind;
import io.touchstone.penalty.effect.EffectView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision with its effects.
 *
 * @param number {@code PD-2026-000001}
 * @param merchantId null for one about a brand in all shops
 * @param ruleVersionId the version that held when the act happened (ruling E2)
 * @param facts what is found to have happened, without anything personal
 * @param reasons why it leads to this
 * @param deviation why it differs from what the rule orders; null when it does not
 * @param detection whether a machine found the violation
 * @param automation whether a machine decided
 * @param decidedAt when the last person that was needed decided; the clocks of publication and appeal start here
 * @param effectiveAt when its effects begin or began
 */
public record DecisionView(
        UUID id,
        String number,
        UUID caseId,
        String caseNumber,
        @Nullable String merchantId,
        @Nullable String brand,
        @Nullable String productId,
        UUID ruleVersionId,
        String ruleCode,
        Instant actedAt,
        String facts,
        String reasons,
        @Nullable String deviation,
        boolean detection,
        Automation automation,
        DecisionState state,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String approvedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant effectiveAt,
        @Nullable Instant reversedAt,
        List<EffectView> effects,
        long version) {

    public DecisionView {
        effects = List.copyOf(effects);
    }

    /**
     * A decision about a brand in all shops as it concerns one of them: its listings alone, and where that shop stands.
     *
     * @param shop the shop
     * @param standing in which state the decision is for it
     */
    public DecisionView forShop(String shop, DecisionState standing) {
        return new DecisionView(
                id,
                number,
                caseId,
                caseNumber,
                shop,
                brand,
                productId,
                ruleVersionId,
                ruleCode,
                actedAt,
                facts,
                reasons,
                deviation,
                detection,
                automation,
                standing,
                proposedBy,
                proposedAt,
                approvedBy,
                decidedAt,
                effectiveAt,
                reversedAt,
                effects.stream()
                        .filter(one -> one.spec().kind() == EffectKind.LISTING)
                        .toList(),
                version);
    }
}
