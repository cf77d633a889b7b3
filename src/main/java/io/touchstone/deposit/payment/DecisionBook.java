package io.touchstone.deposit.payment;

import io.touchstone.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What people proposed and decided about lines of the bank. */
@Repository
class DecisionBook {

    private static final String SELECT = """
            select decision_id, line_id, act, merchant_id, payment_id, reason, proposed_at, proposed_by, outcome, decided_at, decided_by
              from deposit_bank_decision
            """;

    private final JdbcTemplate jdbc;

    DecisionBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** False when something else is proposed for the line already, or this was before. */
    boolean propose(BankDecision decision) {
        return jdbc.update(
                        "insert into deposit_bank_decision (decision_id, line_id, act, merchant_id, payment_id, reason, proposed_at,"
                                + " proposed_by) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        decision.decisionId(),
                        decision.lineId(),
                        decision.act().word(),
                        decision.merchantId(),
                        decision.paymentId(),
                        decision.reason(),
                        Timestamp.from(decision.proposedAt()),
                        decision.proposedBy())
                == 1;
    }

    void decide(UUID id, BankDecision.Outcome outcome, Actor by, Instant at) {
        jdbc.update(
                "update deposit_bank_decision set outcome = ?, decided_by = ?, decided_at = ? where decision_id = ?",
                outcome.word(),
                by.toString(),
                Timestamp.from(at),
                id);
    }

    Optional<BankDecision> find(UUID id) {
        return jdbc.query(SELECT + " where decision_id = ?", DecisionBook::view, id).stream()
                .findFirst();
    }

    /** For a change. */
    Optional<BankDecision> lock(UUID id) {
        return jdbc.query(SELECT + " where decision_id = ? for update", DecisionBook::view, id).stream()
                .findFirst();
    }

    /** All about a line, the first first. */
    List<BankDecision> ofLine(UUID line) {
        return jdbc.query(SELECT + " where line_id = ? order by proposed_at, decision_id", DecisionBook::view, line);
    }

    /** Those that wait for a second person, the oldest first. */
    List<BankDecision> waiting(int limit) {
        return jdbc.query(
                SELECT + " where outcome is null order by proposed_at, decision_id limit ?", DecisionBook::view, limit);
    }

    private static BankDecision view(ResultSet row, int index) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        String outcome = row.getString("outcome");
        return new BankDecision(
                Objects.requireNonNull(row.getObject("decision_id", UUID.class)),
                Objects.requireNonNull(row.getObject("line_id", UUID.class)),
                BankDecision.Act.of(row.getString("act")).orElseThrow(),
                row.getString("merchant_id"),
                row.getObject("payment_id", UUID.class),
                row.getString("reason"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("proposed_by"),
                outcome == null ? null : BankDecision.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"));
    }
}
