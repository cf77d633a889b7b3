package io.touchstone.inspection.programme;

import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a plan's steps ask of what is around it: its programme and its samples. */
@Component
class PlanChecks {

    private final StoredProgrammes programmes;
    private final ProgrammeList list;
    private final DrawBook draws;

    PlanChecks(StoredProgrammes programmes, ProgrammeList list, DrawBook draws) {
        this.programmes = programmes;
        this.list = list;
        this.draws = draws;
    }

    /** The programme is open, and its plans together may spend no more than it has. */
    void requireRoom(Plan plan) {
        UUID id = plan.programmeId();
        if (id == null) {
            return;
        }
        Money budget = plan.budget();
        long claimed = Math.addExact(list.claimed(id), budget == null ? 0 : budget.minor());
        programmes
                .findById(id)
                .orElseThrow(() -> new NotFound("sampling_programme", id.toString()))
                .requireRoom(claimed);
    }

    void requireSamplesOver(Plan plan) {
        if (draws.isOpen(plan.id())) {
            throw new RuleViolation(PlanRule.PLAN_SAMPLES_OPEN);
        }
    }
}
