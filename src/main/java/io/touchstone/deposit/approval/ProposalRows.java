package io.touchstone.deposit.approval;

import io.touchstone.deposit.statement.Place;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Proposals in the database. */
@Component
class ProposalRows {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposalRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return false when a proposal of that id is there already */
    boolean insert(NewProposal proposal) {
        Money amount = proposal.amount();
        return jdbc.sql("""
                        insert into deposit_proposal (proposal_id, kind, merchant_id, case_no, amount_minor, currency, content,
                            reason, asked_at, asked_by)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (proposal_id) do nothing
                        """)
                        .param(proposal.id())
                        .param(proposal.kind().word())
                        .param(proposal.merchantId())
                        .param(proposal.caseNo())
                        .param(amount == null ? null : amount.minor())
                        .param(amount == null ? null : amount.currency().getCurrencyCode())
                        .param(json.writeValueAsString(proposal.content()))
                        .param(proposal.reason())
                        .param(Timestamp.from(proposal.at()))
                        .param(proposal.by().toString())
                        .update()
                > 0;
    }

    void decide(UUID id, Proposal.State state, Instant at, Actor by, @Nullable String note) {
        jdbc.sql(
                        "update deposit_proposal set state = ?, decided_at = ?, decided_by = ?, note = ? where proposal_id = ?")
                .param(state.word())
                .param(Timestamp.from(at))
                .param(by.toString())
                .param(note)
                .param(id)
                .update();
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql("select * from deposit_proposal where proposal_id = ?")
                .param(id)
                .query(this::proposal)
                .optional();
    }

    /** Held until the transaction ends, so that it is decided once. */
    Optional<Proposal> hold(UUID id) {
        return jdbc.sql("select * from deposit_proposal where proposal_id = ? for no key update")
                .param(id)
                .query(this::proposal)
                .optional();
    }

    /** The newest first. */
    List<Proposal> list(ProposalFilter filter, @Nullable Place after, int limit) {
        ProposalFilter.Statement where = filter.where();
        JdbcClient.StatementSpec query = jdbc.sql("select * from deposit_proposal p where true" + where.sql()
                        + (after == null ? "" : " and (p.asked_at, p.proposal_id) < (:afterAt, :afterId)")
                        + " order by p.asked_at desc, p.proposal_id desc limit :limit")
                .params(where.values())
                .param("limit", limit);
        if (after != null) {
            query = query.param("afterAt", Timestamp.from(after.at())).param("afterId", after.id());
        }
        return query.query(this::proposal).list();
    }

    List<Proposal> waiting(int limit) {
        return jdbc.sql("select * from deposit_proposal where state = 'waiting' order by asked_at, proposal_id limit ?")
                .param(limit)
                .query(this::proposal)
                .list();
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        Timestamp decided = row.getTimestamp("decided_at");
        return new Proposal(
                row.getObject("proposal_id", UUID.class),
                ProposalKind.of(row.getString("kind")),
                row.getString("merchant_id"),
                row.getString("case_no"),
                currency == null ? null : new Money(row.getLong("amount_minor"), Currency.getInstance(currency)),
                json.readValue(row.getString("content"), WORDS),
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("asked_by"),
                Proposal.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"),
                row.getString("note"));
    }
}
