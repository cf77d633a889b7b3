package io.touchstone.inspection.acceptance;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Severities in pages, latest changed first, and their history. */
@Repository
class SwitchingRows {

    private static final String SELECT = """
            select s.*, m.name as merchant_name,
                   exists (select from inspection_switching_request q where q.merchant_id = s.merchant_id
                            and q.category_code = s.category_code and q.stage = s.stage and q.state = 'asked') as asked
              from inspection_switching s join merchant m using (merchant_id)
            """;

    private static final String MOVES = """
            select v.*, l.number as lot_number, l.state as lot_state
              from inspection_switching_move v left join inspection_lot l using (lot_id)
            """;

    private final JdbcClient jdbc;

    SwitchingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<SwitchingRow> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        String from = cursor == null
                ? ""
                : " and (s.changed_at, s.merchant_id, s.category_code, s.stage) < (:at, :shop, :kind, :step)";
        JdbcClient.StatementSpec query = jdbc.sql(
                        SELECT + SwitchingFilter.where(filter) + from
                                + " order by s.changed_at desc, s.merchant_id desc, s.category_code desc, s.stage desc limit :limit")
                .params(filter)
                .param("limit", limit + 1);
        if (cursor != null) {
            query = placed(query, cursor);
        }
        return KeysetPage.cut(query.query(SwitchingRows::row).list(), limit, SwitchingRows::place);
    }

    private static List<String> place(SwitchingRow row) {
        LotKey key = row.key();
        return List.of(
                row.changedAt().toString(),
                key.merchantId(),
                key.categoryCode(),
                key.stage().word());
    }

    private static JdbcClient.StatementSpec placed(JdbcClient.StatementSpec query, String cursor) {
        List<String> at = Cursor.decode(cursor, 4).orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
        try {
            return query.param("at", Timestamp.from(Instant.parse(at.get(0))))
                    .param("shop", at.get(1))
                    .param("kind", at.get(2))
                    .param("step", at.get(3));
        } catch (DateTimeException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }

    Optional<SwitchingRow> find(LotKey key) {
        return jdbc.sql(SELECT + " where s.merchant_id = ? and s.category_code = ? and s.stage = ?")
                .params(key.merchantId(), key.categoryCode(), key.stage().word())
                .query(SwitchingRows::row)
                .optional();
    }

    /** Latest first. */
    KeysetPage<SwitchMove> history(LotKey key, @Nullable String cursor, int limit) {
        long before = cursor == null ? Long.MAX_VALUE : moveId(cursor);
        List<SwitchMove> moves = jdbc.sql(MOVES + " where v.merchant_id = ? and v.category_code = ? and v.stage = ?"
                        + " and v.move_id < ? order by v.move_id desc limit ?")
                .params(key.merchantId(), key.categoryCode(), key.stage().word(), before, limit + 1)
                .query(SwitchingRows::move)
                .list();
        return KeysetPage.cut(moves, limit, move -> List.of(Long.toString(move.moveId())));
    }

    private static long moveId(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1)
                    .orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR))
                    .get(0));
        } catch (NumberFormatException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }

    Optional<SwitchMove> ofLot(UUID lot) {
        return jdbc.sql(MOVES + " where v.lot_id = ?")
                .params(lot)
                .query(SwitchingRows::move)
                .optional();
    }

    private static SwitchingRow row(ResultSet row, int index) throws SQLException {
        return new SwitchingRow(
                SwitchingBook.key(row),
                row.getString("merchant_name"),
                SwitchingBook.switching(row, index),
                Objects.requireNonNull(row.getTimestamp("since")).toInstant(),
                Objects.requireNonNull(row.getTimestamp("changed_at")).toInstant(),
                row.getBoolean("asked"),
                row.getLong("version"));
    }

    private static SwitchMove move(ResultSet row, int index) throws SQLException {
        return new SwitchMove(
                row.getLong("move_id"),
                SwitchingBook.key(row),
                row.getObject("lot_id", UUID.class),
                row.getString("lot_number"),
                row.getString("lot_state"),
                Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                SwitchReason.of(row.getString("reason")),
                Severity.of(row.getString("from_severity")),
                Severity.of(row.getString("to_severity")),
                row.getInt("score_before"),
                row.getInt("score_after"),
                row.getString("note"),
                row.getString("actor"));
    }
}
