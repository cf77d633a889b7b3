package io.touchstone.deposit.fund;

import io.touchstone.deposit.approval.Proposable;
import io.touchstone.deposit.approval.Proposal;
import io.touchstone.deposit.approval.ProposalKind;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Giving up what a merchant owes; the fund or the platform bears it. */
@Component
class ProposedWriteOff implements Proposable {

    static final String DEBT = "debt_id";

    private final Debts debts;

    ProposedWriteOff(Debts debts) {
        this.debts = debts;
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.WRITE_OFF;
    }

    @Override
    public void carryOut(Proposal proposal, Actor approver, Instant at) {
        debts.writeOff(debt(proposal), proposal.demandAmount(), at, approver);
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        Debt debt = debts.require(debt(proposal));
        return List.of(Line.word(
                "deposit.debt.kind", "deposit.debt.kind." + debt.kind().word()));
    }

    @Override
    public String outcome(Proposal proposal) {
        return "/admin/deposits/receivables/" + debt(proposal);
    }

    private static UUID debt(Proposal proposal) {
        return UUID.fromString(proposal.demand(DEBT));
    }
}
