package io.touchstone.merchant.register;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads registers and differences for pages. */
@Component
class RegisterRows {

    private static final int SNAPSHOTS_SHOWN = 5;

    private static final String SELECT = """
            select f.*, m.name as merchant_name, d.application_id, d.file_id
            from merchant_register_difference f join merchant m using (merchant_id)
            left join merchant_document d on f.subject_kind = 'document' and d.document_id::text = f.subject_id
            where true
            """;

    private final JdbcTemplate db;

    RegisterRows(JdbcTemplate db) {
        this.db = db;
    }

    /** What was compared with a register. */
    record Compared(long all, long unavailable, @Nullable Instant at) {

        static final Compared NOTHING = new Compared(0, 0, null);
    }

    Map<String, Compared> compared() {
        Map<String, Compared> byRegister = new HashMap<>();
        db.query(
                "select register, count(*) as n, count(*) filter (where outcome = 'unavailable') as away,"
                        + " max(checked_at) as at from merchant_register_check group by register",
                row -> {
                    byRegister.put(
                            row.getString("register"),
                            new Compared(row.getLong("n"), row.getLong("away"), instant(row, "at")));
                });
        return byRegister;
    }

    Map<String, Long> open() {
        Map<String, Long> byRegister = new HashMap<>();
        db.query(
                "select register, count(*) as n from merchant_register_difference where state = 'open' group by register",
                row -> {
                    byRegister.put(row.getString("register"), row.getLong("n"));
                });
        return byRegister;
    }

    Map<String, List<RegisterView.Snapshot>> snapshots() {
        Map<String, List<RegisterView.Snapshot>> byRegister = new HashMap<>();
        db.query(
                "select * from (select s.*, row_number() over (partition by register order by received_at desc) as nth"
                        + " from merchant_register_snapshot s) s where nth <= ? order by nth",
                row -> {
                    byRegister
                            .computeIfAbsent(row.getString("register"), word -> new ArrayList<>())
                            .add(snapshot(row));
                },
                SNAPSHOTS_SHOWN);
        return byRegister;
    }

    /** Newest first. */
    KeysetPage<DifferenceRow> differences(DifferenceFilter filter, @Nullable String cursor, int limit) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> arguments = new ArrayList<>();
        narrow(sql, arguments, "f.state", filter.state());
        narrow(sql, arguments, "f.register", filter.register());
        narrow(sql, arguments, "f.merchant_id", filter.merchant());
        List<String> place =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        if (!place.isEmpty()) {
            sql.append(" and (f.found_at, f.difference_id) < (?::timestamptz, ?::uuid)");
            arguments.addAll(place);
        }
        arguments.add(limit + 1);
        List<DifferenceRow> rows = db.query(
                sql.append(" order by f.found_at desc, f.difference_id desc limit ?")
                        .toString(),
                RegisterRows::row,
                arguments.toArray());
        return KeysetPage.cut(
                rows, limit, row -> List.of(row.foundAt().toString(), row.id().toString()));
    }

    Optional<DifferenceRow> find(UUID id) {
        return db.query(SELECT + " and f.difference_id = ?", RegisterRows::row, id).stream()
                .findFirst();
    }

    private static void narrow(StringBuilder sql, List<Object> arguments, String column, @Nullable String value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = ?");
            arguments.add(value);
        }
    }

    private static RegisterView.Snapshot snapshot(ResultSet row) throws SQLException {
        return new RegisterView.Snapshot(
                row.getObject("import_id", UUID.class),
                row.getTimestamp("as_of").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                row.getLong("records"),
                row.getLong("changed"),
                row.getLong("gone"));
    }

    private static DifferenceRow row(ResultSet row, int index) throws SQLException {
        return new DifferenceRow(
                row.getObject("difference_id", UUID.class),
                row.getString("merchant_id"),
                row.getString("merchant_name"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("document_type"),
                row.getString("register"),
                row.getString("number"),
                row.getString("field"),
                row.getString("expected"),
                row.getString("found"),
                row.getBoolean("holds"),
                row.getString("state"),
                row.getTimestamp("found_at").toInstant(),
                row.getString("closed_by"),
                instant(row, "closed_at"),
                row.getString("reason"),
                row.getObject("application_id", UUID.class),
                row.getObject("file_id", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
