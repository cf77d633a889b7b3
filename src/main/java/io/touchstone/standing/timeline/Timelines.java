package io.touchstone.standing.timeline;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a merchant’s timeline, newest first. */
@Component
class Timelines {

    private final JdbcClient db;
    private final TimelineSql sql;

    Timelines(JdbcClient db, TimelineSql sql) {
        this.db = db;
        this.sql = sql;
    }

    /**
     * Whose timeline and how far.
     *
     * @param kind null for all
     * @param able what the reader may do
     */
    record Asked(String merchantId, @Nullable String kind, Instant until, Predicate<String> able) {}

    List<String> kinds(Predicate<String> able) {
        return sql.kinds(able);
    }

    /** One page; a cursor that is none of ours begins at the newest. */
    KeysetPage<TimelineEntry> page(Asked asked, @Nullable String cursor, int limit) {
        List<String> after = cursor == null
                ? null
                : Cursor.decode(cursor, 2).filter(Timelines::isPlace).orElse(null);
        String beyond = after == null ? "" : " where (at, id) < (:at, :id)";
        var query = asked(
                asked,
                "select * from " + sql.entries(asked.kind(), asked.able()) + beyond
                        + " order by at desc, id desc limit :limit");
        if (after != null) {
            query = query.param("at", OffsetDateTime.parse(after.get(0))).param("id", after.get(1));
        }
        List<TimelineEntry> found = query.param("limit", limit + 1)
                .query((row, number) -> entry(row))
                .list();
        return KeysetPage.cut(found, limit, entry -> List.of(entry.at().toString(), entry.id()));
    }

    /** Of entries: those that they take back, and those by which they are taken back. */
    List<TimelineEntry> counterparts(Asked asked, Collection<TimelineEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        String[] ids = entries.stream().map(TimelineEntry::id).toArray(String[]::new);
        String[] undone = entries.stream()
                .map(TimelineEntry::undoes)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        return asked(
                        asked,
                        "select * from " + sql.entries(null, asked.able())
                                + " where id = any(:undone) or undoes = any(:ids)")
                .param("undone", undone)
                .param("ids", ids)
                .query((row, number) -> entry(row))
                .list();
    }

    static Map<String, TimelineEntry> byId(Collection<TimelineEntry> entries) {
        return entries.stream()
                .collect(Collectors.toMap(TimelineEntry::id, Function.identity(), (first, same) -> first));
    }

    private JdbcClient.StatementSpec asked(Asked asked, String statement) {
        return db.sql(statement)
                .param("merchant", asked.merchantId())
                .param("zone", sql.zone())
                .param("until", OffsetDateTime.ofInstant(asked.until(), ZoneOffset.UTC));
    }

    private static boolean isPlace(List<String> values) {
        try {
            Instant.parse(values.get(0));
            return true;
        } catch (java.time.format.DateTimeParseException notATime) {
            return false;
        }
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        Array args = row.getArray("args");
        long amount = row.getLong("amount_minor");
        return new TimelineEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("id"),
                row.getString("what"),
                args == null
                        ? List.of()
                        : Arrays.stream((String[]) args.getArray())
                                .map(text -> text == null ? "–" : text)
                                .toList(),
                row.getString("subject"),
                row.getString("words"),
                row.getString("currency") == null ? null : amount,
                row.getString("currency"),
                row.getString("path"),
                row.getString("undoes"));
    }
}
