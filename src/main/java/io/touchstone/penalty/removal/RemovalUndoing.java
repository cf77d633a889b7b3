package io.touchstone.penalty.removal;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.penalty.decision.AskUndo;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.removal.BrandRemovals.Found;
import io.touchstone.penalty.statement.BothLanguages;
import io.touchstone.penalty.statement.ShopTellings;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Undoes brand-wide removals within their window: one press asks, another person's press confirms (B9, ruling E3). */
@Component
class RemovalUndoing {

    private final BrandRemovals removals;
    private final Decisions decisions;
    private final ShopTellings tellings;
    private final BothLanguages words;

    RemovalUndoing(BrandRemovals removals, Decisions decisions, ShopTellings tellings, BothLanguages words) {
        this.removals = removals;
        this.decisions = decisions;
        this.tellings = tellings;
        this.words = words;
    }

    void ask(String number, UUID once, Instant at, Actor by) {
        Found found = removals.find(number);
        Instant until = removals.undoUntil(found.effect());
        if (until == null) {
            throw new Conflict(RemovalRule.REMOVAL_NOT_BEGUN);
        }
        Wording reason = words.say("penalty.removal.undo.reason", words.moment(until));
        decisions.askUndo(new AskUndo(once, found.decision().id(), reason.zh() + " / " + reason.en(), until, at, by));
    }

    void confirm(String number, UUID request, Instant at, Actor by) {
        decisions.confirmUndo(removals.find(number).decision().id(), request, at, by);
    }

    void tellAgain(String number, Instant at, Actor by) {
        Found found = removals.find(number);
        if (!found.decision().state().isTold()) {
            throw new Conflict(RemovalRule.REMOVAL_NOT_BEGUN);
        }
        tellings.start(found.decision(), at, by);
    }
}
