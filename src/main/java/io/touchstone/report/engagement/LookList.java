package io.touchstone.report.engagement;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was looked at under an engagement, the last first, and counted by day and by page. */
@Component
class LookList {

    static final String NEWEST = " order by l.look_id desc";

    private static final int TOP = 10;

    private final JdbcClient jdbc;
    private final PlatformTime time;

    LookList(JdbcClient jdbc, PlatformTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    KeysetPage<LookRow> page(UUID engagement, LookFilter filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = values(engagement, filter);
        String beyond = "";
        Long after = cursor == null ? null : last(cursor);
        if (after != null) {
            beyond = " and l.look_id < :last";
            values.put("last", after);
        }
        values.put("limit", limit + 1);
        return KeysetPage.cut(
                jdbc.sql("select l.* from report_look l" + filter.where() + beyond + NEWEST + " limit :limit")
                        .params(values)
                        .query((row, i) -> row(row))
                        .list(),
                limit,
                look -> List.of(Long.toString(look.id())));
    }

    Map<String, Object> values(UUID engagement, LookFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>(filter.words());
        values.remove("day");
        values.put("engagement", engagement.toString());
        if (!filter.day().isEmpty()) {
            LocalDate day = LocalDate.parse(filter.day());
            values.put("from", Timestamp.from(time.startOf(day)));
            values.put("to", Timestamp.from(time.startOf(day.plusDays(1))));
        }
        return values;
    }

    LookSummary summary(UUID engagement) {
        return new LookSummary(days(engagement), pages(engagement), kinds(engagement));
    }

    private List<LookSummary.Day> days(UUID engagement) {
        return jdbc.sql("""
                        select (l.at at time zone :zone)::date as day, count(*) as looks,
                               count(*) filter (where l.kind in ('file', 'export')) as taken,
                               count(*) filter (where l.kind = 'refused') as refused
                          from report_look l where l.engagement_id = :engagement group by 1 order by 1
                        """)
                .param("zone", time.zone().getId())
                .param("engagement", engagement)
                .query((row, i) -> new LookSummary.Day(
                        row.getObject("day", LocalDate.class),
                        row.getLong("looks"),
                        row.getLong("taken"),
                        row.getLong("refused")))
                .list();
    }

    private List<LookSummary.Page> pages(UUID engagement) {
        return jdbc.sql("""
                        select l.path, count(*) as looks, max(l.at) as last from report_look l
                         where l.engagement_id = :engagement and l.kind in ('page', 'file')
                         group by 1 order by 2 desc, 1 limit :top
                        """)
                .param("engagement", engagement)
                .param("top", TOP)
                .query((row, i) -> new LookSummary.Page(
                        row.getString("path"),
                        row.getLong("looks"),
                        row.getTimestamp("last").toInstant()))
                .list();
    }

    private Map<String, Long> kinds(UUID engagement) {
        Map<String, Long> kinds = new LinkedHashMap<>();
        LookKind.words().forEach(word -> kinds.put(word, 0L));
        jdbc.sql("select l.kind, count(*) from report_look l where l.engagement_id = ? group by 1")
                .param(engagement)
                .query(row -> {
                    kinds.put(row.getString(1), row.getLong(2));
                });
        return kinds;
    }

    private static @Nullable Long last(String cursor) {
        try {
            return Cursor.decode(cursor, 1)
                    .map(values -> Long.valueOf(values.get(0)))
                    .orElse(null);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static LookRow row(ResultSet row) throws SQLException {
        return new LookRow(
                row.getLong("look_id"),
                row.getTimestamp("at").toInstant(),
                LookKind.of(row.getString("kind")),
                row.getString("method"),
                row.getString("path"),
                row.getString("query"),
                row.getString("module"),
                row.getObject("row_count", Long.class),
                row.getString("sha256"));
    }
}
