package io.touchstone.merchant.blocklist;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads entries for pages. */
@Component
class BlocklistRows {

    private static final String SELECT = """
            select e.*, e.state = 'in_force' and e.ends_at <= ? as expired,
                   exists (select from merchant_blocklist_appeal a where a.entry_id = e.entry_id and a.outcome is null)
                       as appeal_open
            from merchant_blocklist_entry e where true
            """;

    private final JdbcTemplate db;

    BlocklistRows(JdbcTemplate db) {
        this.db = db;
    }

    /** Newest first. */
    KeysetPage<BlocklistRow> list(@Nullable String state, Instant at, @Nullable String cursor, int limit) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> arguments = new ArrayList<>(List.of(Timestamp.from(at)));
        if (state != null) {
            sql.append(" and e.state = ?");
            arguments.add(state);
        }
        List<String> place =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        if (!place.isEmpty()) {
            sql.append(" and (e.proposed_at, e.number) < (?::timestamptz, ?)");
            arguments.addAll(place);
        }
        arguments.add(limit + 1);
        List<BlocklistRow> rows = db.query(
                sql.append(" order by e.proposed_at desc, e.number desc limit ?")
                        .toString(),
                BlocklistRows::row,
                arguments.toArray());
        return KeysetPage.cut(rows, limit, row -> List.of(row.proposedAt().toString(), row.number()));
    }

    BlocklistRow get(String number, Instant at) {
        return db.query(SELECT + " and e.number = ?", BlocklistRows::row, Timestamp.from(at), number).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("blocklist_entry", number));
    }

    /** Entries of some merchants, what is only proposed left out. */
    List<BlocklistRow> decided(List<String> merchantIds, Instant at) {
        return db.query(
                SELECT + " and e.merchant_id = any (?::text[]) and e.state in ('in_force', 'lifted')"
                        + " order by e.proposed_at desc",
                BlocklistRows::row,
                Timestamp.from(at),
                merchantIds.toArray(String[]::new));
    }

    List<String> kinds(String number) {
        return db.queryForList(
                "select distinct l.kind from merchant_link l join merchant_blocklist_entry e"
                        + " on l.holder_kind = 'blocked' and l.holder_id = e.entry_id::text where e.number = ? order by 1",
                String.class,
                number);
    }

    List<BlocklistFile.Appeal> appeals(String number) {
        return db.query(
                "select a.* from merchant_blocklist_appeal a join merchant_blocklist_entry e using (entry_id)"
                        + " where e.number = ? order by a.filed_at",
                (row, index) -> new BlocklistFile.Appeal(
                        row.getString("statement"),
                        row.getString("filed_by"),
                        row.getTimestamp("filed_at").toInstant(),
                        row.getString("outcome"),
                        row.getString("answer"),
                        row.getString("answered_by"),
                        instant(row, "answered_at")),
                number);
    }

    /** Entries in force that a mark finds. */
    List<BlocklistRow> hits(LinkFacts.Kind kind, byte[] mark, Instant at) {
        return db.query(SELECT + """
                         and e.state = 'in_force' and (e.ends_at is null or e.ends_at > ?)
                         and exists (select from merchant_link l where l.mark = ? and l.kind = ?
                                     and l.holder_kind = 'blocked' and l.holder_id = e.entry_id::text)
                        order by e.proposed_at desc limit 20
                        """, BlocklistRows::row, Timestamp.from(at), Timestamp.from(at), mark, kind.word());
    }

    private static BlocklistRow row(ResultSet row, int index) throws SQLException {
        return new BlocklistRow(
                row.getString("number"),
                row.getString("merchant_id"),
                row.getString("origin"),
                row.getString("source"),
                row.getString("basis"),
                row.getString("case_no"),
                row.getString("state"),
                row.getBoolean("expired"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                instant(row, "ends_at"),
                row.getString("ended_by"),
                instant(row, "ended_at"),
                row.getString("end_reason"),
                row.getBoolean("appeal_open"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
