package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.sheet.Sheet.Head;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens assessments with an answer for every item of the scheme, empty or taken over; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SheetOpening {

    private final SheetRows rows;
    private final AnswerRows answers;
    private final SubjectRows subjects;
    private final CarriedAnswers carrying;
    private final PlatformTime time;

    SheetOpening(SheetRows rows, AnswerRows answers, SubjectRows subjects, CarriedAnswers carrying, PlatformTime time) {
        this.rows = rows;
        this.answers = answers;
        this.subjects = subjects;
        this.carrying = carrying;
        this.time = time;
    }

    /**
     * What is asked for.
     *
     * @param id made when the form was shown, so that one sent twice opens one
     * @param before number of the frozen assessment whose answers are taken over
     */
    record Asked(
            AssessmentId id,
            String subject,
            LocalDate from,
            LocalDate to,
            @Nullable String before) {}

    Sheet open(Asked asked, SchemeVersion scheme, Actor actor, Instant at) {
        if (!subjects.isKnown(asked.subject())) {
            throw new RuleViolation(SheetRule.SHEET_SUBJECT_UNKNOWN, asked.subject());
        }
        if (asked.to().isBefore(asked.from()) || asked.from().isAfter(time.day(at))) {
            throw new RuleViolation(SheetRule.SHEET_PERIOD);
        }
        Optional<Sheet> before = Optional.ofNullable(asked.before()).map(number -> before(number, asked, scheme));
        String number = String.format(Locale.ROOT, "QA-%d-%06d", time.day(at).getYear(), rows.nextNumber());
        Head head = new Head(
                asked.id(),
                number,
                asked.subject(),
                scheme.ref(),
                asked.from(),
                asked.to(),
                before.map(old -> old.head().id().id()).orElse(null),
                at);
        Sheet opened = Sheet.open(head, actor);
        rows.add(opened, actor.toString());
        answers.prepare(asked.id(), scheme);
        before.ifPresent(old -> carrying.carry(old, opened, scheme, actor, at));
        return opened;
    }

    private Sheet before(String number, Asked asked, SchemeVersion scheme) {
        return rows.find(number)
                .filter(old -> old.state() == SheetState.FROZEN)
                .filter(old -> old.head().subject().equals(asked.subject()))
                .filter(old -> old.head().scheme().scheme().equals(scheme.ref().scheme()))
                .orElseThrow(() -> new RuleViolation(SheetRule.SHEET_CARRIED_FROM));
    }
}
