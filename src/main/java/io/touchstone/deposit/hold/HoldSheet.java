package io.touchstone.deposit.hold;

import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.approval.Proposal;
import io.touchstone.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A hold with everything that happened to it.
 *
 * @param alone what one person may still pay for its case alone (ruling G4)
 * @param overdue whether its time is over though the money has not gone back yet
 */
public record HoldSheet(
        HoldView hold,
        String shopName,
        List<HoldStep> steps,
        List<Proposal> proposals,
        Money alone,
        boolean overdue,
        Map<String, String> names) {

    /** How an actor is called. */
    public String name(String by) {
        String id = by.substring(by.indexOf(':') + 1);
        return names.getOrDefault(id, id);
    }

    /** Whether money can still be moved out of it. */
    public boolean isUsable() {
        return hold.state() == HoldView.State.OPEN && !overdue && !isWaiting();
    }

    /** Whether a form with this id was carried out or waits for a second person. */
    public boolean isTold(UUID once) {
        return steps.stream().anyMatch(step -> step.cause().equals(once))
                || proposals.stream().anyMatch(proposal -> proposal.id().equals(once));
    }

    /** Whether a payment out of it waits for its second person. */
    public boolean isWaiting() {
        return proposals.stream().anyMatch(Proposal::waits);
    }
}
