package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.sheet.AnswerDesk.Kept;
import io.touchstone.assessment.sheet.AnswerDesk.Said;
import io.touchstone.assessment.sheet.ItemAnswer.Given;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Typed;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives answers in the name of whom the section was given to; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Answering {

    private final AnswerRows rows;
    private final SheetTrail trail;

    Answering(AnswerRows rows, SheetTrail trail) {
        this.rows = rows;
        this.trail = trail;
    }

    Optional<SheetRule> objection(SchemeVersion scheme, Said said) {
        Item item = SheetAccess.item(scheme, said.item());
        return ItemAnswer.objection(item, SheetAccess.scale(scheme, item), given(said));
    }

    Kept give(Sheet sheet, SchemeVersion scheme, Said said, Actor actor, Instant at) {
        Item item = SheetAccess.item(scheme, said.item());
        Scale scale = SheetAccess.scale(scheme, item);
        ItemAnswer answer = mine(sheet, item.code(), actor);
        Given given = given(said);
        if (given.equals(answer.given())) {
            return Kept.UNCHANGED;
        }
        if (answer.version() != said.version()) {
            return Kept.STALE;
        }
        answer.give(item, scale, given, actor, at);
        keep(sheet, answer);
        return Kept.SAVED;
    }

    /** The answer, for whom its section was given to. */
    ItemAnswer mine(Sheet sheet, String item, Actor actor) {
        ItemAnswer answer = rows.lock(sheet.head().id(), item).orElseThrow(() -> new NotFound("item", item));
        boolean isMine = rows.assignee(sheet.head().id(), answer.indicator())
                .filter(assignee -> assignee.toString().equals(actor.id()))
                .isPresent();
        if (!isMine) {
            throw new RuleViolation(SheetRule.SHEET_NOT_YOURS);
        }
        return answer;
    }

    void keep(Sheet sheet, ItemAnswer answer) {
        rows.save(sheet.head().id(), answer);
        answer.lines().forEach(line -> trail.add(sheet.head().id(), sheet.head().number(), line));
    }

    private static Given given(Said said) {
        String note = Typed.orNull(said.note());
        if (!said.applies()) {
            return new Given(null, Objects.requireNonNullElse(Typed.orNull(said.reason()), ""), note);
        }
        return new Given(said.points(), null, note);
    }
}
