package io.touchstone.inspection.outcome;

import io.touchstone.inspection.outcome.Objection.State;
import io.touchstone.inspection.outcome.StoredOutcome.Entry;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What each step of an outcome brings with it: the fee, the end of the sample, and the letter. */
@Component
class OutcomeFollowers {

    private final Objections objections;
    private final OutcomeConsequences consequences;
    private final OutcomeLetters letters;

    OutcomeFollowers(Objections objections, OutcomeConsequences consequences, OutcomeLetters letters) {
        this.objections = objections;
        this.consequences = consequences;
        this.letters = letters;
    }

    void follow(Outcome outcome, SampleView sample, Entry line) {
        StoredOutcome now = outcome.stored();
        UUID id = now.head().id();
        Instant at = line.at();
        Actor actor = line.actor();
        switch (line.kind()) {
            case "withdrawn" -> objections.end(id, State.WITHDRAWN, false, at, actor);
            case "retested" -> {
                objections.end(id, State.RETESTED, !now.overturned(), at, actor);
                objections.bookRetest(now, sample, at, actor);
            }
            case "amended" -> {
                if (now.state() != OutcomeState.RETESTING) {
                    objections.end(id, State.MOOT, false, at, actor);
                }
            }
            case "voided" -> objections.end(id, State.MOOT, false, at, actor);
            case "final_passed" -> {
                objections.end(id, State.UPHELD, false, at, actor);
                consequences.conclude(outcome, sample, at, actor);
            }
            case "final_failed" -> {
                objections.end(id, State.REFUSED, false, at, actor);
                consequences.conclude(outcome, sample, at, actor);
            }
            case "reversed" -> {
                objections.giveBack(now, sample, at, actor);
                consequences.reverse(outcome, sample, line);
            }
            default -> {}
        }
        letters.tell(outcome, line, Objects.requireNonNullElse(sample.title(), sample.productId()));
    }
}
