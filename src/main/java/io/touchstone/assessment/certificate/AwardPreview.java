package io.touchstone.assessment.certificate;

import io.touchstone.assessment.certificate.CertificateView.Score;
import io.touchstone.assessment.result.AssessmentResult;
import io.touchstone.assessment.score.Totals;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.rulebook.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate before it is awarded.
 *
 * @param replaces the one of the same subject that it would take the place of
 * @param used the one whose stars rest on the assessment already, so that it cannot serve again
 * @param own whether the reader froze the assessment and therefore cannot award
 */
public record AwardPreview(
        FrozenAssessment assessment,
        Wording schemeTitle,
        Wording grade,
        String total,
        List<Score> scores,
        LocalDate validTo,
        @Nullable CertificateRow replaces,
        @Nullable String used,
        boolean own) {

    public AwardPreview {
        scores = List.copyOf(scores);
    }

    static AwardPreview of(
            AssessmentResult result,
            LocalDate validTo,
            @Nullable CertificateRow replaces,
            @Nullable String used,
            boolean own) {
        return new AwardPreview(
                result.assessment(),
                result.scheme().title(),
                result.band().name(),
                Totals.shown(result.total()),
                CertificatePages.scores(result),
                validTo,
                replaces,
                used,
                own);
    }

    /** Whether it reaches a grade with stars. */
    public boolean isReached() {
        return assessment.stars() > 0;
    }

    /** Whether the reader may award it as far as anybody can tell beforehand. */
    public boolean isOffered() {
        return isReached() && !own && used == null;
    }
}
