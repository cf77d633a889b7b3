package io.touchstone.inspection.appraisal;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to the owner of a brand, as it stands.
 *
 * @param features what the owner is asked to look at, in order
 * @param round how often it was asked; an answer that was sent back is kept under its round
 * @param reason why the last answer was sent back, or the case withdrawn
 */
public record Appraisal(
        UUID id,
        String number,
        UUID ownerId,
        String brand,
        @Nullable SampleId sampleId,
        String productId,
        String merchantId,
        @Nullable String categoryCode,
        @Nullable String title,
        @Nullable String model,
        @Nullable String gtin,
        String question,
        List<String> features,
        LocalDate dueOn,
        Money fee,
        AppraisalState state,
        int round,
        @Nullable String reason,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant endedAt,
        @Nullable String acceptedBy,
        long version) {

    public Appraisal {
        features = List.copyOf(features);
    }

    /** Refuses who worked from an older picture of the case. */
    void check(long seen) {
        if (seen != version) {
            throw new Conflict(AppraisalRule.APPRAISAL_CHANGED);
        }
    }

    void checkSignable(Actor signer) {
        if (!state.canBecome(AppraisalState.SIGNED)) {
            throw new Conflict(AppraisalRule.APPRAISAL_NOT_REQUESTED);
        }
        if (requestedBy.equals(signer.toString())) {
            throw new RuleViolation(AppraisalRule.APPRAISAL_SIGNED_BY_ANOTHER);
        }
    }

    /** Whoever asked does not accept the answer. */
    void checkAcceptable(Actor second) {
        checkSigned();
        if (requestedBy.equals(second.toString())) {
            throw new RuleViolation(AppraisalRule.APPRAISAL_ACCEPTED_BY_ANOTHER);
        }
    }

    void checkSigned() {
        if (state != AppraisalState.SIGNED) {
            throw new Conflict(AppraisalRule.APPRAISAL_NOT_SIGNED);
        }
    }

    void checkOpen() {
        if (state.isFinal()) {
            throw new Conflict(AppraisalRule.APPRAISAL_ENDED);
        }
    }

    public boolean isOverdue(LocalDate today) {
        return state == AppraisalState.REQUESTED && today.isAfter(dueOn);
    }
}
