package io.touchstone.inspection.appraisal;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The owner of a brand has signed what it says of a product, and a second person has accepted it as answered in due form (B8), in the
 * transaction that is still running. Told within this module only, once a case.
 *
 * @param sampleId the sample that was looked at; null when it was a listing only
 * @param deviations the features that are not as on the genuine product, as the signed statement has them
 * @param statementSha256 of the signed statement, in hex
 * @param actor who accepted it
 */
public record AppraisalSigned(
        UUID appraisalId,
        String number,
        @Nullable SampleId sampleId,
        String productId,
        String merchantId,
        @Nullable String categoryCode,
        Verdict verdict,
        List<String> deviations,
        String statementSha256,
        Instant at,
        Actor actor) {

    public AppraisalSigned {
        deviations = List.copyOf(deviations);
    }

    public boolean counterfeit() {
        return verdict == Verdict.COUNTERFEIT;
    }

    public boolean genuine() {
        return verdict == Verdict.GENUINE;
    }
}
