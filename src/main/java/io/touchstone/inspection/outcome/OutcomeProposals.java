package io.touchstone.inspection.outcome;

import io.touchstone.inspection.outcome.Proposal.Decision;
import io.touchstone.inspection.outcome.Proposal.Ground;
import io.touchstone.inspection.outcome.Proposal.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals about outcomes; that another person decides is asked in the database as well. */
@Repository
class OutcomeProposals {

    private static final String SELECT = """
            select proposal_id, kind, ground, words, proposed_by, proposed_at, agreed, decision_words, decided_by, decided_at
              from inspection_outcome_proposal
            """;

    private final JdbcClient jdbc;

    OutcomeProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Proposal> openOf(UUID outcome) {
        return jdbc.sql(SELECT + " where outcome_id = ? and decided_by is null and dropped_at is null")
                .param(outcome)
                .query(OutcomeProposals::proposal)
                .optional();
    }

    /** Every one of an outcome, the oldest first; those dropped are left out. */
    List<Proposal> of(UUID outcome) {
        return jdbc.sql(SELECT + " where outcome_id = ? and dropped_at is null order by proposed_at, proposal_id")
                .param(outcome)
                .query(OutcomeProposals::proposal)
                .list();
    }

    /** Takes in what became of the open proposal: made, decided or dropped. */
    void save(UUID outcome, @Nullable Proposal now, List<StoredOutcome.Entry> lines) {
        if (now == null) {
            lines.stream().findFirst().ifPresent(line -> drop(outcome, line.at()));
            return;
        }
        jdbc.sql("""
                        insert into inspection_outcome_proposal
                            (proposal_id, outcome_id, kind, ground, words, proposed_by, proposed_at)
                        values (:id, :outcome, :kind, :ground, :words, :by, :at) on conflict (proposal_id) do nothing
                        """)
                .param("id", now.proposalId())
                .param("outcome", outcome)
                .param("kind", now.kind().word())
                .param("ground", now.ground().word())
                .param("words", now.words())
                .param("by", now.proposedBy())
                .param("at", Timestamp.from(now.proposedAt()))
                .update();
        Decision decision = now.decision();
        if (decision != null) {
            decide(now.proposalId(), decision);
        }
    }

    private void decide(UUID proposal, Decision decision) {
        jdbc.sql("""
                        update inspection_outcome_proposal
                           set agreed = ?, decision_words = ?, decided_by = ?, decided_at = ?
                         where proposal_id = ? and decided_by is null
                        """)
                .param(decision.agreed())
                .param(decision.words())
                .param(decision.decidedBy())
                .param(Timestamp.from(decision.decidedAt()))
                .param(proposal)
                .update();
    }

    private void drop(UUID outcome, Instant at) {
        jdbc.sql("update inspection_outcome_proposal set dropped_at = ?"
                        + " where outcome_id = ? and decided_by is null and dropped_at is null")
                .param(Timestamp.from(at))
                .param(outcome)
                .update();
    }

    private static Proposal proposal(ResultSet row, int i) throws SQLException {
        String decidedBy = row.getString("decided_by");
        return new Proposal(
                Objects.requireNonNull(row.getObject("proposal_id", UUID.class)),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Ground.valueOf(row.getString("ground").toUpperCase(Locale.ROOT)),
                row.getString("words"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                decidedBy == null
                        ? null
                        : new Decision(
                                row.getBoolean("agreed"),
                                row.getString("decision_words"),
                                decidedBy,
                                row.getTimestamp("decided_at").toInstant()));
    }
}
