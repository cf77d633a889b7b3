package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.score.Scoring;
import io.touchstone.assessment.sheet.FrozenAssessment.Answered;
import io.touchstone.assessment.sheet.Sheet.Outcome;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Fraction;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes an assessment with what it came to, once everything was answered and accepted, or gives it up; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SheetClosing {

    private final SheetRows rows;
    private final AnswerRows answers;
    private final ApplicationEventPublisher events;

    SheetClosing(SheetRows rows, AnswerRows answers, ApplicationEventPublisher events) {
        this.rows = rows;
        this.answers = answers;
        this.events = events;
    }

    void freeze(String number, SchemeVersion scheme, Actor actor, Instant at) {
        Sheet sheet = rows.lock(number).orElseThrow(() -> new NotFound("assessment", number));
        sheet.requireOpen();
        List<ItemAnswer> all = answers.all(sheet.head().id());
        long left = all.stream()
                .filter(answer -> answer.state() != AnswerState.ACCEPTED)
                .count();
        if (left > 0) {
            throw new Conflict(SheetRule.SHEET_NOT_COMPLETE, left);
        }
        sheet.freeze(outcome(sheet, scheme, all, actor, at), actor);
        rows.save(sheet);
        events.publishEvent(new Assessments.Frozen(sheet.head().id(), number));
    }

    void abandon(String number, String reason, Actor actor, Instant at) {
        Sheet sheet = rows.lock(number).orElseThrow(() -> new NotFound("assessment", number));
        sheet.abandon(reason, at, actor);
        rows.save(sheet);
    }

    private static Outcome outcome(Sheet sheet, SchemeVersion scheme, List<ItemAnswer> all, Actor actor, Instant at) {
        Scoring scoring = new Scoring(scheme);
        Map<String, Integer> points = all.stream()
                .filter(answer -> answer.given().points() != null)
                .collect(Collectors.toMap(
                        ItemAnswer::item,
                        answer -> Objects.requireNonNull(answer.given().points())));
        Fraction total =
                scoring.score(points).total().orElseThrow(() -> new RuleViolation(SheetRule.SHEET_NOTHING_APPLIES));
        List<Answered> lines = all.stream()
                .map(answer -> new Answered(
                        answer.item(), answer.given().points(), answer.given().reason()))
                .toList();
        String sha256 = AnswerLines.sha256(sheet.head(), scheme.sha256(), lines);
        return new Outcome(total, scoring.band(total).stars(), sha256, at, UUID.fromString(actor.id()));
    }
}
