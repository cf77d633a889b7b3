package io.touchstone.report.retention;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.report.ReportPermissions;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one sees which personal data is kept for how long, what would end now, and what has ended. */
@Service
@Transactional(readOnly = true)
public class RetentionDesk {

    private static final int PLACES = 19;

    private final Inventory inventory;
    private final RetentionRound round;
    private final JdbcClient jdbc;

    RetentionDesk(Inventory inventory, RetentionRound round, JdbcClient jdbc) {
        this.inventory = inventory;
        this.round = round;
        this.jdbc = jdbc;
    }

    /** What the next round would end; nothing is changed. */
    @ReportPermissions.CanReadRetention
    public List<RetentionDue> due() {
        return round.due();
    }

    /** How many columns there are of each class, by its word. */
    @ReportPermissions.CanReadRetention
    public Map<String, Long> classes() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (DataClass one : DataClass.values()) {
            counts.put(one.word(), inventory.count(one));
        }
        return counts;
    }

    /** Columns in the order of their names. */
    @ReportPermissions.CanReadRetention
    public KeysetPage<InventoryLine> columns(InventoryFilter filter, @Nullable String cursor, int limit) {
        String after = cursor == null
                ? ""
                : Cursor.decode(cursor, 1).map(values -> values.get(0)).orElse("");
        List<InventoryLine> rows = inventory.lines(filter).stream()
                .filter(line -> line.key().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return KeysetPage.cut(rows, limit, line -> List.of(line.key()));
    }

    /** What has ended, the newest first. */
    @ReportPermissions.CanReadRetention
    public KeysetPage<RetentionAct> acts(@Nullable String cursor, int limit) {
        long before = cursor == null
                ? Long.MAX_VALUE
                : Cursor.decode(cursor, 1)
                        .map(values -> values.get(0))
                        .filter(text -> text.matches("[0-9]{1," + (PLACES - 1) + "}"))
                        .map(Long::valueOf)
                        .orElse(Long.MAX_VALUE);
        List<RetentionAct> rows = jdbc.sql("""
                        select act_no, at, term, table_name, deleted, over_before, rows from report_retention_act
                         where act_no < :before order by act_no desc limit :limit
                        """)
                .param("before", before)
                .param("limit", limit + 1)
                .query((row, i) -> new RetentionAct(
                        row.getLong("act_no"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("term"),
                        row.getString("table_name"),
                        row.getBoolean("deleted"),
                        row.getObject("over_before", OffsetDateTime.class).toInstant(),
                        row.getLong("rows")))
                .list();
        return KeysetPage.cut(rows, limit, act -> List.of(Long.toString(act.number())));
    }
}
