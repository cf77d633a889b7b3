package io.touchstone.merchant.review;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.review.ReviewPermissions.CanAnswerSamples;
import io.touchstone.merchant.review.ReviewPermissions.CanReadQuality;
import io.touchstone.rulebook.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where sampled decisions get their blind second opinion, and where one sees how reviewers agree (M6). */
@Service
@Transactional
public class QualityDesk {

    private static final int SHOWN_MAX = 50;
    private static final int MONTHS_SHOWN = 12;

    private final Samples samples;
    private final QualityFigures figures;
    private final ReviewCases cases;
    private final Reasons reasons;
    private final Settings settings;
    private final QualityWords words;
    private final Acting acting;

    QualityDesk(
            Samples samples,
            QualityFigures figures,
            ReviewCases cases,
            Reasons reasons,
            Settings settings,
            QualityWords words,
            Acting acting) {
        this.samples = samples;
        this.figures = figures;
        this.cases = cases;
        this.reasons = reasons;
        this.settings = settings;
        this.words = words;
        this.acting = acting;
    }

    /** How reviewers agreed over the last days. */
    @CanReadQuality
    @Transactional(readOnly = true)
    public QualityReport report(int days, Locale locale) {
        Instant now = acting.now();
        Instant since = now.minus(Duration.ofDays(days));
        QualityTerms terms = settings.at(QualityTerms.KEY, now);
        List<Sample> apart = samples.answered(since, true, SHOWN_MAX);
        return new QualityReport(
                days,
                terms,
                samples.waitingFor(acting.id(), SHOWN_MAX),
                words.reviewers(figures.byReviewer(since), terms),
                words.reasons(figures.byReason(since), now, locale),
                apart,
                words.names(apart),
                figures.proofs(words.month(now), MONTHS_SHOWN));
    }

    /** A sampled application as it was before anybody judged it, or with both opinions once the second is given. */
    @CanReadQuality
    @Transactional(readOnly = true)
    public QualityCase open(UUID id, @Nullable UUID document, Locale locale) {
        Sample sample = sample(id);
        boolean answered = sample.second() != null;
        boolean mayAnswer = !answered && acting.can("quality:answer") && !samples.isInvolved(id, acting.id());
        var asked = new ReviewCases.Asked(
                cases.submitted(sample.application()), document, acting.id(), !answered, acting.now(), locale);
        return new QualityCase(sample, cases.gather(asked), mayAnswer, words.names(List.of(sample)));
    }

    /** Gives the second opinion, once. */
    @CanAnswerSamples
    public void answer(UUID id, String outcome, List<String> codes, @Nullable String note) {
        Instant now = acting.now();
        sample(id);
        if (samples.isInvolved(id, acting.id())) {
            throw new RuleViolation(ReviewRule.QUALITY_NOT_FOR_YOU);
        }
        reasons.require(codes, "application", now);
        if (!samples.answer(id, new Sample.Opinion(acting.id(), outcome, codes, note), now)) {
            throw new Conflict(ReviewRule.QUALITY_ANSWERED);
        }
        acting.tell(ReviewEvent.of(
                "sample_answered", "quality_sample", id.toString(), acting.actor(), now, Map.of("outcome", outcome)));
    }

    private Sample sample(UUID id) {
        return samples.find(id).orElseThrow(() -> new NotFound("sample", id.toString()));
    }
}
