package io.touchstone.deposit.approval;

import io.touchstone.deposit.statement.Approvals;
import io.touchstone.deposit.statement.DeskItem;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a second person, for the finance desk. */
@Component
class WaitingProposals implements Approvals, DeskItem {

    private final ProposalRows rows;
    private final JdbcClient jdbc;

    WaitingProposals(ProposalRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public List<Approvals.Proposal> waiting(int limit) {
        return rows.waiting(limit).stream()
                .filter(proposal -> proposal.amount() != null)
                .map(proposal -> new Approvals.Proposal(
                        proposal.kind().word(),
                        "/admin/deposits/approvals/" + proposal.id(),
                        proposal.merchantId(),
                        proposal.demandAmount(),
                        proposal.asker().id(),
                        proposal.askedAt()))
                .toList();
    }

    @Override
    public String key() {
        return "approvals";
    }

    @Override
    public String path() {
        return "/admin/deposits/approvals?state=waiting";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Waiting waiting(Instant at) {
        long count = jdbc.sql(
                        "select count(*) from (select from deposit_proposal where state = 'waiting' limit ?) waiting")
                .param(Waiting.MAX)
                .query(Long.class)
                .single();
        return new Waiting(count, 0);
    }
}
