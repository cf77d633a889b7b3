package io.touchstone.report.pack;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Packs, the last asked for first. */
@Component
class PackList {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    PackList(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** @param only whose packs alone, null for everybody’s */
    KeysetPage<PackRow> page(PackFilter filter, @Nullable UUID only, @Nullable String cursor, int limit) {
        StringBuilder sql = new StringBuilder("select * from report_pack where true");
        if (!filter.state().isEmpty()) {
            sql.append(" and state = :state");
        }
        if (only != null) {
            sql.append(" and asked_by = :only");
        }
        Place after = cursor == null ? null : place(cursor);
        if (after != null) {
            sql.append(" and (asked_at, pack_id) < (:at, :id)");
        }
        List<PackRow> rows = jdbc.sql(sql.append(" order by asked_at desc, pack_id desc limit :limit")
                        .toString())
                .param("state", filter.state())
                .param("only", only)
                .param("at", after == null ? null : PackRows.utc(after.at()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit + 1)
                .query((row, i) -> PackRows.row(row))
                .list();
        return KeysetPage.cut(
                named(rows),
                limit,
                row -> List.of(row.askedAt().toString(), row.id().toString()));
    }

    /** With the names of those who asked. */
    List<PackRow> named(List<PackRow> rows) {
        Map<String, String> names = accounts.displayNames(
                rows.stream().map(PackRow::askedBy).distinct().toList());
        return rows.stream()
                .map(row -> new PackRow(
                        row.id(),
                        row.number(),
                        names.getOrDefault(row.askedBy(), row.askedBy()),
                        row.askedAt(),
                        row.asOf(),
                        row.merchants(),
                        row.parts(),
                        row.state(),
                        row.job(),
                        row.endedAt(),
                        row.sha256(),
                        row.bytes(),
                        row.rows()))
                .toList();
    }

    private record Place(Instant at, UUID id) {}

    private static @Nullable Place place(String cursor) {
        try {
            return Cursor.decode(cursor, 2)
                    .map(values -> new Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1))))
                    .orElse(null);
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            return null;
        }
    }
}
