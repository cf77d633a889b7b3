package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.kernel.Fraction;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that nobody can change any more.
 *
 * @param subject the platform or business line that assessed itself
 * @param total of a hundred, exact (ruling Q1)
 * @param sha256 of all its answers in the canonical order
 */
public record FrozenAssessment(
        AssessmentId id,
        String number,
        String subject,
        Wording subjectName,
        SchemeRef scheme,
        LocalDate from,
        LocalDate to,
        Fraction total,
        int stars,
        List<Answered> answers,
        String sha256,
        Instant frozenAt,
        UUID frozenBy) {

    public FrozenAssessment {
        answers = List.copyOf(answers);
    }

    FrozenAssessment with(List<Answered> itsAnswers) {
        return new FrozenAssessment(
                id,
                number,
                subject,
                subjectName,
                scheme,
                from,
                to,
                total,
                stars,
                itsAnswers,
                sha256,
                frozenAt,
                frozenBy);
    }

    /**
     * One answer.
     *
     * @param points null when the item does not apply
     */
    public record Answered(
            String item, @Nullable Integer points, @Nullable String reason) {}
}
