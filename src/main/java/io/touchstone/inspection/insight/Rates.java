package io.touchstone.inspection.insight;

import io.touchstone.kernel.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tally; each question is a few rows by key, however many results there are. */
@Component
class Rates {

    private static final String ROW =
            "select key, " + TallySql.COUNTS + ", failed, pass_low, pass_high from inspection_tally";

    private final JdbcClient jdbc;

    Rates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of a list before it has a name. */
    record Line(String key, Counts counts, double sortValue) {

        List<String> place() {
            return List.of(Double.toString(sortValue), key);
        }
    }

    Counts of(Dimension by, Period period, String key) {
        return jdbc.sql(ROW + " where dimension = :by and period = :period and key = :key")
                .param("by", by.word())
                .param("period", period.word())
                .param("key", key)
                .query((row, i) -> Counts.read(row))
                .optional()
                .orElse(Counts.NONE);
    }

    /** What was found under one key in each of some periods; none where nothing was. */
    Map<Period, Counts> of(Dimension by, String key, List<Period> periods) {
        Map<Period, Counts> found = new HashMap<>();
        jdbc.sql("select period, " + TallySql.COUNTS
                        + " from inspection_tally where dimension = :by and key = :key and period in (:periods)")
                .param("by", by.word())
                .param("key", key)
                .param("periods", periods.stream().map(Period::word).toList())
                .query(row -> {
                    found.put(new Period(row.getString("period")), Counts.read(row));
                });
        return found;
    }

    /** The sums of several keys together, such as the plans of a programme. */
    Counts together(Dimension by, Period period, List<String> keys) {
        if (keys.isEmpty()) {
            return Counts.NONE;
        }
        return jdbc
                .sql(ROW + " where dimension = :by and period = :period and key in (:keys)")
                .param("by", by.word())
                .param("period", period.word())
                .param("keys", keys)
                .query((row, i) -> Counts.read(row))
                .list()
                .stream()
                .reduce(Counts.NONE, Counts::plus);
    }

    List<Line> list(RateFilter filter, double target, @Nullable String cursor, int limit) {
        Optional<List<String>> after = place(cursor);
        JdbcClient.StatementSpec query = jdbc.sql(ROW + filter.where()
                        + (after.isEmpty() ? "" : filter.sort().after()) + " order by "
                        + filter.sort().order() + " limit :limit")
                .param("by", filter.by().word())
                .param("period", filter.period().word())
                .param("target", target)
                .param("limit", limit);
        if (filter.q() != null) {
            query = query.param("q", filter.q());
        }
        if (after.isPresent()) {
            query = query.param("afterValue", Double.valueOf(after.get().get(0)))
                    .param("afterKey", after.get().get(1));
        }
        String column = filter.sort().column();
        return query.query((row, i) -> new Line(row.getString("key"), Counts.read(row), row.getDouble(column)))
                .list();
    }

    /** Names of merchants or laboratories by key; what nobody knows is left out. */
    Map<String, String> names(Dimension by, List<String> keys, boolean chinese) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        String sql =
                switch (by) {
                    case MERCHANT -> "select merchant_id, name from merchant where merchant_id in (:keys)";
                    case LAB ->
                        "select lab_id::text, " + (chinese ? "name_zh" : "name_en")
                                + " from inspection_lab where lab_id::text in (:keys)";
                    case ALL, CATEGORY, PLAN -> "select null, null where null in (:keys)";
                };
        Map<String, String> names = new HashMap<>();
        jdbc.sql(sql).param("keys", new ArrayList<>(keys)).query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }

    /** Whatever is no place of ours begins the list anew. */
    private static Optional<List<String>> place(@Nullable String cursor) {
        return Optional.ofNullable(cursor)
                .flatMap(word -> Cursor.decode(word, 2))
                .filter(words -> words.get(0).matches("-?[0-9]{1,18}(\\.[0-9]{1,20})?(E-?[0-9]{1,3})?"));
    }
}
