package io.touchstone.inspection.outcome;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets time pass for outcomes of the demo, whose history lies before today; in the caller's transaction. */
@Component
public class DemoOutcomes {

    private final OutcomeRows rows;
    private final OutcomeBook book;
    private final Objections objections;
    private final OutcomeRetests retests;
    private final RetestFees fees;
    private final OutcomeCalendar calendar;
    private final Ids ids;

    DemoOutcomes(
            OutcomeRows rows,
            OutcomeBook book,
            Objections objections,
            OutcomeRetests retests,
            RetestFees fees,
            OutcomeCalendar calendar,
            Ids ids) {
        this.rows = rows;
        this.book = book;
        this.objections = objections;
        this.retests = retests;
        this.fees = fees;
        this.calendar = calendar;
        this.ids = ids;
    }

    /** Nobody objected in time. */
    public void lapse(SampleId sample, Instant at) {
        book.act(of(sample), outcome -> outcome.lapse(at, OutcomeBook.SELF));
    }

    /** The merchant objects, with the fee from its deposit; false when the deposit does not cover it. */
    public boolean object(SampleId sample, String grounds, Instant at, Actor actor) {
        Outcome known = rows.lockOf(sample).get(0);
        Money fee = fees.quote(sample, at);
        if (fees.available(known.head().merchantId(), fee, at).minor() < fee.minor()) {
            return false;
        }
        book.act(known.head().id(), outcome -> {
            objections.file(outcome.head(), ids.next(), grounds, at, actor);
            outcome.object(calendar.answerBy(at), at, actor);
        });
        return true;
    }

    /** Staff sends the retained part to another laboratory. */
    public void retest(SampleId sample, Instant at, Actor actor) {
        book.act(of(sample), outcome -> outcome.retest(retests.send(sample, actor, at), at, actor));
    }

    /** Staff wants a final result taken back. */
    public void proposeReversal(SampleId sample, Proposal.Ground ground, String words, Instant at, Actor actor) {
        Proposal wanted = new Proposal(ids.next(), Proposal.Kind.REVERSE, ground, words, actor.toString(), at, null);
        book.act(of(sample), outcome -> outcome.propose(wanted, actor));
    }

    /** Another person agrees, and all that followed is undone. */
    public void agree(SampleId sample, String words, Instant at, Actor actor) {
        book.act(of(sample), outcome -> outcome.decide(true, words, at, actor));
    }

    private UUID of(SampleId sample) {
        return rows.lockOf(sample).stream()
                .map(outcome -> outcome.head().id())
                .findFirst()
                .orElseThrow();
    }
}
