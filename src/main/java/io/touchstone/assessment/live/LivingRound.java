package io.touchstone.assessment.live;

import io.touchstone.assessment.AssessmentEvent;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.scheme.Schemes;
import io.touchstone.assessment.score.Totals;
import io.touchstone.assessment.sheet.Assessments;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reckons what the latest frozen assessment of a subject would come to today, and keeps it; one subject, one transaction. */
@Component
class LivingRound {

    private final Assessments assessments;
    private final Schemes schemes;
    private final LiveEvidence evidence;
    private final LivingRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LivingRound(
            Assessments assessments,
            Schemes schemes,
            LiveEvidence evidence,
            LivingRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.evidence = evidence;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Answers false when the subject has no frozen assessment, or this reckoning was kept already. */
    @Transactional
    boolean reckon(String subject, UUID id, Actor actor) {
        return reckon(subject, id, clock.instant(), actor);
    }

    /** The same as of an instant, by the facts that are known now. */
    @Transactional
    boolean reckon(String subject, UUID id, Instant at, Actor actor) {
        List<FrozenAssessment> frozen = assessments.frozenOf(subject, 1);
        if (frozen.isEmpty()) {
            return false;
        }
        LivingScore score = score(frozen.get(0), at);
        if (!rows.keep(id, score, at, actor)) {
            return false;
        }
        events.publishEvent(new AssessmentEvent(
                "living_reckoned",
                new Subject("assessment", score.assessment().number()),
                actor,
                at,
                Map.of(
                        "total", Totals.exact(score.total()),
                        "stars", Integer.toString(score.stars()),
                        "moved", Long.toString(score.moved()))));
        return true;
    }

    /** Items may share a figure, so each is read once. */
    private LivingScore score(FrozenAssessment assessment, Instant at) {
        SchemeVersion scheme = schemes.find(assessment.scheme())
                .orElseThrow(() -> new IllegalStateException(assessment.number() + " has no scheme"));
        Map<String, Optional<LiveEvidence.Taken>> taken = new HashMap<>();
        return LivingScore.of(
                assessment,
                scheme,
                rule -> Objects.requireNonNull(
                        taken.computeIfAbsent(rule.figure() + " " + rule.days(), key -> evidence.take(rule, at))));
    }
}
