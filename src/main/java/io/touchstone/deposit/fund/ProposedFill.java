package io.touchstone.deposit.fund;

import io.touchstone.deposit.approval.Proposable;
import io.touchstone.deposit.approval.Proposal;
import io.touchstone.deposit.approval.ProposalKind;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Filling the fund up from the platform's own money. */
@Component
class ProposedFill implements Proposable {

    private final FundBook fund;

    ProposedFill(FundBook fund) {
        this.fund = fund;
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.FUND_FILL;
    }

    @Override
    public void carryOut(Proposal proposal, Actor approver, Instant at) {
        fund.fill(proposal.id(), proposal.demandAmount(), at, approver);
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        return List.of();
    }

    @Override
    public String outcome(Proposal proposal) {
        return "/admin/deposits/fund";
    }
}
