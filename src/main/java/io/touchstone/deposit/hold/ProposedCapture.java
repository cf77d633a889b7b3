package io.touchstone.deposit.hold;

import io.touchstone.deposit.CaptureHold;
import io.touchstone.deposit.HoldId;
import io.touchstone.deposit.approval.NewProposal;
import io.touchstone.deposit.approval.Proposable;
import io.touchstone.deposit.approval.Proposal;
import io.touchstone.deposit.approval.ProposalKind;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A payment out of a hold that one person may not make alone (ruling G4). */
@Component
class ProposedCapture implements Proposable {

    private static final String HOLD = "hold_id";
    private static final String RECEIVER = "to";

    private final HoldBook book;

    ProposedCapture(HoldBook book) {
        this.book = book;
    }

    static NewProposal of(UUID once, HoldState hold, CaptureHold what) {
        Map<String, String> content = Map.of(
                HOLD,
                hold.holdId().toString(),
                RECEIVER,
                what.to().word(),
                "amount_minor",
                Long.toString(what.amount().minor()));
        return new NewProposal(
                once,
                ProposalKind.HOLD_CAPTURE,
                hold.merchantId(),
                hold.caseNo(),
                what.amount(),
                content,
                what.reason(),
                what.at(),
                what.actor());
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.HOLD_CAPTURE;
    }

    @Override
    public void carryOut(Proposal proposal, Actor approver, Instant at) {
        CaptureHold what = new CaptureHold(
                new HoldId(UUID.fromString(proposal.demand(HOLD))),
                proposal.demandAmount(),
                receiver(proposal),
                proposal.reason(),
                at,
                approver);
        book.carryOut(new HoldCommand.Capture(proposal.id(), what)).orThrow();
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        return List.of(
                Line.word(
                        "deposit.hold.to",
                        "deposit.hold.to." + receiver(proposal).word()),
                Line.text("deposit.hold", proposal.demand(HOLD)));
    }

    @Override
    public String outcome(Proposal proposal) {
        return "/admin/deposits/holds/" + proposal.demand(HOLD);
    }

    private static CaptureHold.Receiver receiver(Proposal proposal) {
        return CaptureHold.Receiver.valueOf(proposal.demand(RECEIVER).toUpperCase(Locale.ROOT));
    }
}
