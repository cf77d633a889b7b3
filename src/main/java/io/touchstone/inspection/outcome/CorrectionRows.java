package io.touchstone.inspection.outcome;

import io.touchstone.inspection.outcome.Correction.Entry;
import io.touchstone.inspection.outcome.Correction.Filing;
import io.touchstone.inspection.outcome.Correction.Head;
import io.touchstone.inspection.outcome.Correction.Stored;
import io.touchstone.kernel.Conflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Corrections as rows, what was filed and what happened only ever added. */
@Repository
class CorrectionRows {

    private static final String SELECT = """
            select correction_id, number, outcome_id, merchant_id, product_id, state, opened_at, due_at, follow_up_from,
                   follow_up_until, follow_up_sample_id, escalated_at, ended_at, version
              from inspection_correction
            """;

    private final JdbcClient jdbc;

    CorrectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('inspection_correction_number')")
                .query(Long.class)
                .single();
    }

    Optional<Correction> find(String number) {
        return one(" where number = ?", number);
    }

    Optional<Correction> of(UUID outcome) {
        return one(" where outcome_id = ?", outcome);
    }

    /** For a change. */
    Optional<Correction> lock(UUID id) {
        return one(" where correction_id = ? for update", id);
    }

    /** For a change. */
    Optional<Correction> lockOf(UUID outcome) {
        return one(" where outcome_id = ? for update", outcome);
    }

    /** The one that a sample follows up, for a change. */
    Optional<Correction> lockBySample(UUID sample) {
        return one(" where follow_up_sample_id = ? for update", sample);
    }

    boolean isFiled(UUID filing) {
        return jdbc.sql("select exists (select from inspection_correction_filing where filing_id = ?)")
                .param(filing)
                .query(Boolean.class)
                .single();
    }

    /** Those in which nothing was accepted in time, of which nobody was told. */
    List<UUID> overdue(Instant at, int limit) {
        return jdbc.sql(
                        "select correction_id from inspection_correction where state in ('open', 'filed') and escalated_at is null"
                                + " and due_at <= ? order by due_at limit ? for update skip locked")
                .param(Timestamp.from(at))
                .param(limit)
                .query(UUID.class)
                .list();
    }

    /** Those whose follow-up sample may be bought. */
    List<UUID> toFollow(Instant at, int limit) {
        return jdbc.sql(
                        "select correction_id from inspection_correction where state = 'accepted' and follow_up_from <= ?"
                                + " order by follow_up_from limit ? for update skip locked")
                .param(Timestamp.from(at))
                .param(limit)
                .query(UUID.class)
                .list();
    }

    void add(Correction correction) {
        Head head = correction.head();
        jdbc.sql("""
                        insert into inspection_correction
                            (correction_id, number, outcome_id, merchant_id, product_id, state, opened_at, due_at, follow_up_from,
                             follow_up_until)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(head.id())
                .param(head.number())
                .param(head.outcomeId())
                .param(head.merchantId())
                .param(head.productId())
                .param(correction.state().word())
                .param(Timestamp.from(head.openedAt()))
                .param(Timestamp.from(head.dueAt()))
                .param(Timestamp.from(head.followUpFrom()))
                .param(Timestamp.from(head.followUpUntil()))
                .update();
        addLines(correction);
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(Correction correction) {
        Stored now = correction.stored();
        int saved = jdbc.sql("""
                        update inspection_correction
                           set state = ?, follow_up_sample_id = ?, escalated_at = ?, ended_at = ?, version = version + 1
                         where correction_id = ? and version = ?
                        """)
                .param(now.state().word())
                .param(now.followUpSample())
                .param(OutcomeRows.timestamp(now.escalatedAt()))
                .param(OutcomeRows.timestamp(now.endedAt()))
                .param(now.head().id())
                .param(now.version())
                .update();
        if (saved == 0) {
            throw new Conflict(OutcomeRule.CORRECTION_CHANGED);
        }
        addLines(correction);
    }

    private void addLines(Correction correction) {
        UUID id = correction.head().id();
        for (Filing filing : correction.filings()) {
            jdbc.sql("""
                            insert into inspection_correction_filing
                                (filing_id, correction_id, cause, fix, prevention, filed_by, filed_at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(filing.filingId())
                    .param(id)
                    .param(filing.cause())
                    .param(filing.fix())
                    .param(filing.prevention())
                    .param(filing.filedBy())
                    .param(Timestamp.from(filing.filedAt()))
                    .update();
        }
        for (Entry entry : correction.entries()) {
            jdbc.sql("insert into inspection_correction_entry (correction_id, at, kind, words, subject_id, actor)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .param(id)
                    .param(Timestamp.from(entry.at()))
                    .param(entry.kind())
                    .param(entry.words())
                    .param(entry.subject())
                    .param(entry.actor().toString())
                    .update();
        }
    }

    private Optional<Correction> one(String where, Object value) {
        return jdbc.sql(SELECT + where)
                .param(value)
                .query((row, i) -> correction(row))
                .optional();
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(new Stored(
                new Head(
                        Objects.requireNonNull(row.getObject("correction_id", UUID.class)),
                        row.getString("number"),
                        Objects.requireNonNull(row.getObject("outcome_id", UUID.class)),
                        row.getString("merchant_id"),
                        row.getString("product_id"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        row.getTimestamp("follow_up_from").toInstant(),
                        row.getTimestamp("follow_up_until").toInstant()),
                CorrectionState.of(row.getString("state")),
                row.getObject("follow_up_sample_id", UUID.class),
                OutcomeRows.instant(row, "escalated_at"),
                OutcomeRows.instant(row, "ended_at"),
                row.getLong("version")));
    }
}
