package io.touchstone.inspection.buying;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of openings and of each look. */
@Repository
class OpeningBook {

    private static final String SELECT = """
            select o.opening_id, o.buyer_id, b.alias, o.purchase_id, s.number, o.reason, o.asked_by, o.asked_at, o.lapses_at,
                   o.decided_by, o.decided_at, o.agreed, o.decision, o.open_until,
                   (select count(*) from inspection_opening_look l where l.opening_id = o.opening_id) as looks
              from inspection_opening o
              join inspection_buyer b using (buyer_id)
              left join inspection_purchase p using (purchase_id)
              left join inspection_sample s on s.sample_id = p.sample_id
            """;

    private final JdbcTemplate jdbc;

    OpeningBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID buyer, @Nullable UUID purchase, String reason, String by, Instant at, Instant lapsesAt) {
        jdbc.update(
                "insert into inspection_opening (opening_id, buyer_id, purchase_id, reason, asked_by, asked_at, lapses_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                buyer,
                purchase,
                reason,
                by,
                Timestamp.from(at),
                Timestamp.from(lapsesAt));
    }

    void decide(UUID id, boolean agreed, @Nullable String words, String by, Instant at, @Nullable Instant until) {
        jdbc.update(
                "update inspection_opening set decided_by = ?, decided_at = ?, agreed = ?, decision = ?, open_until = ?"
                        + " where opening_id = ?",
                by,
                Timestamp.from(at),
                agreed,
                words,
                until == null ? null : Timestamp.from(until),
                id);
    }

    void look(UUID id, UUID opening, String what, String by, Instant at) {
        jdbc.update(
                "insert into inspection_opening_look (look_id, opening_id, at, actor, what) values (?, ?, ?, ?, ?)",
                id,
                opening,
                Timestamp.from(at),
                by,
                what);
    }

    /** Each look at an opening, in order. */
    List<Look> looks(UUID opening) {
        return jdbc.query(
                "select at, actor, what from inspection_opening_look where opening_id = ? order by at, look_id limit 200",
                (row, index) -> new Look(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)),
                opening);
    }

    /** Somebody looked. */
    public record Look(Instant at, String actor, String what) {}

    Optional<Opening> find(UUID id) {
        return jdbc.query(SELECT + "where o.opening_id = ?", OpeningBook::view, id).stream()
                .findFirst();
    }

    Optional<Opening> lock(UUID id) {
        return jdbc.query(SELECT + "where o.opening_id = ? for update of o", OpeningBook::view, id).stream()
                .findFirst();
    }

    /** Newest first. */
    KeysetPage<Opening> page(@Nullable String cursor, int limit) {
        List<Object> values = new ArrayList<>();
        String from = "";
        if (cursor != null) {
            List<String> at = Cursor.decode(cursor, 2).orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
            from = "where (o.asked_at, o.opening_id) < (?::timestamptz, ?::uuid) ";
            values.addAll(at);
        }
        values.add(limit + 1);
        List<Opening> rows = jdbc.query(
                SELECT + from + "order by o.asked_at desc, o.opening_id desc limit ?",
                OpeningBook::view,
                values.toArray());
        return KeysetPage.cut(
                rows,
                limit,
                row -> List.of(row.askedAt().toString(), row.openingId().toString()));
    }

    private static Opening view(ResultSet row, int index) throws SQLException {
        return new Opening(
                Objects.requireNonNull(row.getObject("opening_id", UUID.class)),
                Objects.requireNonNull(row.getObject("buyer_id", UUID.class)),
                row.getString("alias"),
                row.getObject("purchase_id", UUID.class),
                row.getString("number"),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("lapses_at").toInstant(),
                row.getString("decided_by"),
                instant(row.getTimestamp("decided_at")),
                row.getObject("agreed", Boolean.class),
                row.getString("decision"),
                instant(row.getTimestamp("open_until")),
                row.getInt("looks"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
