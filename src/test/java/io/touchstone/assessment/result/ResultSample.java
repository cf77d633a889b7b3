package io.touchstone.assessment.result;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.score.SchemeSample;
import io.touchstone.assessment.score.Scoring;
import io.touchstone.assessment.sheet.AssessmentId;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.assessment.sheet.FrozenAssessment.Answered;
import io.touchstone.kernel.Fraction;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Frozen assessments for tests, in code and without a database. */
final class ResultSample {

    static final SchemeVersion SCHEME = SchemeSample.scheme("1")
            .scale("thirds", 0, 1, 3)
            .scale("yes_no", 0, 1)
            .first("A")
            .second("A.1", "A", "3")
            .second("A.2", "A", "2.5")
            .first("B")
            .second("B.1", "B", "7")
            .item("A.1.1", "A.1", "thirds", "1")
            .item("A.1.2", "A.1", "thirds", "2")
            .item("A.2.1", "A.2", "yes_no", "1")
            .item("A.2.2", "A.2", "thirds", "0.5")
            .item("B.1.1", "B.1", "yes_no", "1")
            .item("B.1.2", "B.1", "thirds", "1")
            .item("B.1.3", "B.1", "thirds", "1")
            .build();

    private ResultSample() {}

    /** Items that are not in the points do not apply. */
    static FrozenAssessment frozen(String number, SchemeVersion scheme, Map<String, Integer> points) {
        Scoring scoring = new Scoring(scheme);
        Fraction total = scoring.score(points).total().orElseThrow();
        List<Answered> answers = new ArrayList<>();
        for (Item item : scheme.items()) {
            Integer given = points.get(item.code());
            answers.add(new Answered(item.code(), given, given == null ? "We do, \"not\" have it" : null));
        }
        return new FrozenAssessment(
                new AssessmentId(UUID.nameUUIDFromBytes(number.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                number,
                "platform",
                new Wording("平台", "The platform"),
                scheme.ref(),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                total,
                scoring.band(total).stars(),
                answers,
                "0".repeat(64),
                Instant.parse("2026-01-10T00:00:00Z"),
                new UUID(0, 1));
    }

    static AssessmentResult result(String number, Map<String, Integer> points) {
        return ReckonedResults.of(frozen(number, SCHEME, points), SCHEME);
    }
}
