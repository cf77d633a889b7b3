package io.touchstone.assessment.sheet;

import io.touchstone.assessment.sheet.Sheet.Line;
import io.touchstone.identity.AccountView;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives sections to people who can answer them; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SheetSharing {

    private final AnswerRows answers;
    private final Answerers answerers;
    private final SheetTrail trail;
    private final SheetLetters letters;

    SheetSharing(AnswerRows answers, Answerers answerers, SheetTrail trail, SheetLetters letters) {
        this.answers = answers;
        this.answerers = answerers;
        this.trail = trail;
        this.letters = letters;
    }

    List<AccountView> people() {
        return answerers.all();
    }

    void assign(Sheet sheet, List<String> indicators, UUID person, Actor actor, Instant at) {
        if (!answerers.mayAnswer(person)) {
            throw new RuleViolation(SheetRule.SHEET_NOBODY_SUCH);
        }
        List<String> given = answers.assign(sheet.head().id(), indicators, person, at);
        if (given.isEmpty()) {
            return;
        }
        String words = String.join(" ", given.stream().sorted().toList());
        trail.add(sheet.head().id(), sheet.head().number(), new Line(null, "assigned", words, at, actor));
        letters.assigned(person, sheet.head().number(), given.size());
    }
}
