package io.touchstone.inspection.outcome;

import io.touchstone.inspection.outcome.Objection.FeeState;
import io.touchstone.inspection.outcome.Objection.State;
import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections, and the papers sent with them. */
@Repository
class ObjectionRows {

    private static final String SELECT = """
            select objection_id, outcome_id, merchant_id, grounds, filed_by, filed_at, fee_minor, currency, hold_id, fee_state, state,
                   ended_at
              from inspection_objection
            """;

    private final JdbcClient jdbc;

    ObjectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(UUID objection) {
        return jdbc.sql("select exists (select from inspection_objection where objection_id = ?)")
                .param(objection)
                .query(Boolean.class)
                .single();
    }

    void add(Objection objection) {
        jdbc.sql("""
                        insert into inspection_objection
                            (objection_id, outcome_id, merchant_id, grounds, filed_by, filed_at, fee_minor, currency, hold_id,
                             fee_state)
                        values (:id, :outcome, :merchant, :grounds, :by, :at, :fee, :currency, :hold, :feeState)
                        """)
                .param("id", objection.objectionId())
                .param("outcome", objection.outcomeId())
                .param("merchant", objection.merchantId())
                .param("grounds", objection.grounds())
                .param("by", objection.filedBy())
                .param("at", Timestamp.from(objection.filedAt()))
                .param("fee", objection.fee().minor())
                .param("currency", objection.fee().currency().getCurrencyCode())
                .param("hold", objection.holdId())
                .param("feeState", objection.feeState().word())
                .update();
    }

    void end(UUID objection, State state, FeeState fee, Instant at) {
        jdbc.sql("update inspection_objection set state = ?, fee_state = ?, ended_at = ?"
                        + " where objection_id = ? and state = 'open'")
                .param(state.word())
                .param(fee.word())
                .param(Timestamp.from(at))
                .param(objection)
                .update();
    }

    void returned(UUID objection) {
        jdbc.sql(
                        "update inspection_objection set fee_state = 'returned' where objection_id = ? and fee_state = 'captured'")
                .param(objection)
                .update();
    }

    Optional<Objection> openOf(UUID outcome) {
        return jdbc.sql(SELECT + " where outcome_id = ? and state = 'open'")
                .param(outcome)
                .query(ObjectionRows::objection)
                .optional();
    }

    /** Every one of an outcome, the newest first. */
    List<Objection> of(UUID outcome) {
        return jdbc.sql(SELECT + " where outcome_id = ? order by filed_at desc, objection_id desc")
                .param(outcome)
                .query(ObjectionRows::objection)
                .list();
    }

    private static Objection objection(ResultSet row, int i) throws SQLException {
        return new Objection(
                Objects.requireNonNull(row.getObject("objection_id", UUID.class)),
                Objects.requireNonNull(row.getObject("outcome_id", UUID.class)),
                row.getString("merchant_id"),
                row.getString("grounds"),
                row.getString("filed_by"),
                row.getTimestamp("filed_at").toInstant(),
                new Money(row.getLong("fee_minor"), Currency.getInstance(row.getString("currency"))),
                row.getObject("hold_id", UUID.class),
                FeeState.valueOf(row.getString("fee_state").toUpperCase(Locale.ROOT)),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                OutcomeRows.instant(row, "ended_at"));
    }
}
