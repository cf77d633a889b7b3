package io.touchstone.deposit.fund;

import io.touchstone.deposit.FundPurpose;
import io.touchstone.deposit.PayFromFund;
import io.touchstone.deposit.approval.Proposable;
import io.touchstone.deposit.approval.Proposal;
import io.touchstone.deposit.approval.ProposalKind;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A payment of the fund above what one person pays alone. */
@Component
class ProposedPayment implements Proposable {

    private static final String PURPOSE = "purpose";
    private static final String ORDER = "order_id";
    private static final String BUYER = "buyer_id";

    private final FundBook fund;

    ProposedPayment(FundBook fund) {
        this.fund = fund;
    }

    static Map<String, String> content(PayFromFund payment) {
        Map<String, String> content = new LinkedHashMap<>();
        content.put(PURPOSE, payment.purpose().word());
        if (payment.orderId() != null) {
            content.put(ORDER, payment.orderId());
        }
        if (payment.buyerId() != null) {
            content.put(BUYER, payment.buyerId());
        }
        return content;
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.FUND_PAYMENT;
    }

    @Override
    public void carryOut(Proposal proposal, Actor approver, Instant at) {
        fund.payConsumer(new PayFromFund(
                proposal.id(),
                proposal.demandMerchant(),
                proposal.content().get(ORDER),
                proposal.content().get(BUYER),
                FundPurpose.of(proposal.demand(PURPOSE)),
                proposal.demandAmount(),
                proposal.demandCase(),
                proposal.reason(),
                at,
                proposal.asker(),
                approver));
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.word("deposit.fund.purpose", "deposit.fund.purpose." + proposal.demand(PURPOSE)));
        if (proposal.content().containsKey(ORDER)) {
            lines.add(Line.text("deposit.fund.order", proposal.demand(ORDER)));
        }
        if (proposal.content().containsKey(BUYER)) {
            lines.add(Line.text("deposit.fund.buyer", proposal.demand(BUYER)));
        }
        return lines;
    }

    @Override
    public String outcome(Proposal proposal) {
        return "/admin/deposits/fund/payments/" + proposal.id();
    }
}
