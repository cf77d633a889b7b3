package io.touchstone.penalty.violation;

import io.touchstone.kernel.Ids;
import io.touchstone.penalty.violation.CaseIntakeDesk.NewInstruction;
import io.touchstone.penalty.violation.CasePermissions.CanInstruct;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the system of an authority hands its orders in; the product is off the shelf before it has its answer. */
@Service
@Transactional
public class AuthorityDesk {

    private final InstructionIntake intake;
    private final Ids ids;
    private final CurrentActor actor;
    private final Clock clock;

    AuthorityDesk(InstructionIntake intake, Ids ids, CurrentActor actor, Clock clock) {
        this.intake = intake;
        this.ids = ids;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What was ordered; one that names an authority's document a second time is refused with the case it has.
     *
     * @param ruleCode the rule it alleges; null when staff is to choose
     */
    public record Ordered(
            String authority,
            String documentNo,
            LocalDate issuedOn,
            String productId,
            @Nullable String ruleCode,
            String facts) {}

    /** Opens a case and takes the product off the shelf, in one transaction (O37 art. 29). */
    @CanInstruct
    public CaseView instruct(Ordered ordered) {
        return intake.enter(
                new NewInstruction(
                        ids.next(),
                        ordered.authority(),
                        ordered.documentNo(),
                        ordered.issuedOn(),
                        ordered.productId(),
                        ordered.ruleCode(),
                        ordered.facts()),
                null,
                clock.instant(),
                actor.get());
    }
}
