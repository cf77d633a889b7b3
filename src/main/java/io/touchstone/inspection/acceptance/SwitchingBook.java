package io.touchstone.inspection.acceptance;

import io.touchstone.inspection.acceptance.Switching.Move;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the lots of each merchant, category and stage stand, and every move that led there. */
@Repository
class SwitchingBook {

    private final JdbcClient jdbc;

    SwitchingBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The severities that are not just the beginning. */
    Map<LotKey, Severity> severities(List<LotKey> keys) {
        Map<LotKey, Severity> found = new HashMap<>();
        jdbc.sql("""
                        select s.merchant_id, s.category_code, s.stage, s.severity
                          from unnest(:merchants::text[], :categories::text[], :stages::text[]) as k (merchant_id, category_code, stage)
                          join inspection_switching s using (merchant_id, category_code, stage)
                        """)
                .param("merchants", keys.stream().map(LotKey::merchantId).toArray(String[]::new))
                .param("categories", keys.stream().map(LotKey::categoryCode).toArray(String[]::new))
                .param("stages", keys.stream().map(key -> key.stage().word()).toArray(String[]::new))
                .query(row -> {
                    found.put(key(row), Severity.of(row.getString("severity")));
                });
        return found;
    }

    /** For a change; begins with normal inspection. */
    Switching lock(LotKey key, Instant at) {
        jdbc.sql("""
                        insert into inspection_switching (merchant_id, category_code, stage, severity, score, accepted_in_row,
                                                          refused_in_run, recent, since, changed_at)
                        values (?, ?, ?, 'normal', 0, 0, 0, '', ?, ?) on conflict do nothing
                        """)
                .params(
                        key.merchantId(),
                        key.categoryCode(),
                        key.stage().word(),
                        Timestamp.from(at),
                        Timestamp.from(at))
                .update();
        return jdbc.sql("""
                        select severity, score, accepted_in_row, refused_in_run, recent from inspection_switching
                         where merchant_id = ? and category_code = ? and stage = ? for update
                        """)
                .params(key.merchantId(), key.categoryCode(), key.stage().word())
                .query(SwitchingBook::switching)
                .single();
    }

    /**
     * Writes a step and where it led.
     *
     * @param lot that was counted; null when people moved it
     * @param note why people did
     */
    void move(
            LotKey key,
            Switching before,
            Move move,
            @Nullable UUID lot,
            @Nullable String note,
            Instant at,
            String actor) {
        store(key, before, move.after(), at);
        jdbc.sql("""
                        insert into inspection_switching_move (merchant_id, category_code, stage, lot_id, at, reason, from_severity,
                                                               to_severity, score_before, score_after, note, actor)
                        values (:merchant, :category, :stage, :lot, :at, :reason, :from, :to, :before, :after, :note, :actor)
                        """)
                .param("merchant", key.merchantId())
                .param("category", key.categoryCode())
                .param("stage", key.stage().word())
                .param("lot", lot)
                .param("at", Timestamp.from(at))
                .param("reason", move.reason().word())
                .param("from", before.severity().word())
                .param("to", move.after().severity().word())
                .param("before", before.score())
                .param("after", move.after().score())
                .param("note", note)
                .param("actor", actor)
                .update();
    }

    private void store(LotKey key, Switching before, Switching after, Instant at) {
        jdbc.sql("""
                        update inspection_switching set severity = :severity, score = :score, accepted_in_row = :accepted,
                               refused_in_run = :refused, recent = :recent, changed_at = :at, version = version + 1,
                               since = case when :moved then :at::timestamptz else since end
                         where merchant_id = :merchant and category_code = :category and stage = :stage
                        """)
                .param("severity", after.severity().word())
                .param("score", after.score())
                .param("accepted", after.acceptedInRow())
                .param("refused", after.refusedInRun())
                .param("recent", after.recent())
                .param("at", Timestamp.from(at))
                .param("moved", before.severity() != after.severity())
                .param("merchant", key.merchantId())
                .param("category", key.categoryCode())
                .param("stage", key.stage().word())
                .update();
    }

    static LotKey key(ResultSet row) throws SQLException {
        return new LotKey(
                row.getString("merchant_id"),
                row.getString("category_code"),
                OpenLot.Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)));
    }

    static Switching switching(ResultSet row, int index) throws SQLException {
        return new Switching(
                Severity.of(row.getString("severity")),
                row.getInt("score"),
                row.getInt("accepted_in_row"),
                row.getInt("refused_in_run"),
                row.getString("recent"));
    }
}
