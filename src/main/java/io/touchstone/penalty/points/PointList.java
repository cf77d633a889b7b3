package io.touchstone.penalty.points;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.rulebook.ViolationClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts of points, those nearest to a node first, each filter along its index. */
@Component
class PointList {

    static final String COLUMNS = """
            select a.merchant_id, m.name, a.class, a.year, a.total, a.strikes, a.next_year, a.next_node,
                   nullif(a.to_next, 9999) as to_next, a.to_next as place,
                   case when a.serving_until is null or a.serving_until > :now then a.serving_node end as serving_node,
                   case when a.serving_until > :now then a.serving_until end as serving_until
              from penalty_point_account a join merchant_shop_v m using (merchant_id)
             where true
            """;

    static final String ORDER = " order by a.to_next, a.merchant_id, a.class";

    private static final int PARTS = 3;

    private final JdbcClient jdbc;

    PointList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Place(PointRow row, int toNext) {}

    /** The conditions of a filter and their values. */
    static String where(Map<String, String> filter, Map<String, Object> values, Instant now) {
        values.put("now", Timestamp.from(now));
        StringBuilder where = new StringBuilder();
        filter.forEach((name, value) -> {
            switch (name) {
                case "class" -> where.append(" and a.class = :class");
                case "near" -> where.append(" and a.to_next <= :near");
                case "serving" ->
                    where.append(
                            " and a.serving_node is not null and (a.serving_until is null or a.serving_until > :now)");
                default -> where.append(" and a.merchant_id = :merchant");
            }
            values.put(name, name.equals("near") ? (Object) Integer.valueOf(value) : value);
        });
        return where.toString();
    }

    KeysetPage<PointRow> page(Map<String, String> filter, @Nullable String cursor, int limit, Instant now) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter, values, now);
        values.put("limit", limit + 1);
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, PARTS).orElse(List.of());
        if (!after.isEmpty() && after.get(0).matches("\\d{1,4}")) {
            where += " and (a.to_next, a.merchant_id, a.class) > (:place, :after, :word)";
            values.put("place", Integer.valueOf(after.get(0)));
            values.put("after", after.get(1));
            values.put("word", after.get(2));
        }
        List<Place> rows = jdbc.sql(COLUMNS + where + ORDER + " limit :limit")
                .params(values)
                .query((row, i) -> new Place(row(row), row.getInt("place")))
                .list();
        KeysetPage<Place> page = KeysetPage.cut(
                rows,
                limit,
                one -> List.of(
                        Integer.toString(one.toNext()),
                        one.row().merchantId(),
                        one.row().violationClass().word()));
        return new KeysetPage<>(page.items().stream().map(Place::row).toList(), page.nextCursor());
    }

    private static PointRow row(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("serving_until");
        return new PointRow(
                row.getString("merchant_id"),
                row.getString("name"),
                ViolationClass.valueOf(row.getString("class").toUpperCase(Locale.ROOT)),
                row.getInt("year"),
                row.getInt("total"),
                row.getInt("strikes"),
                row.getInt("next_year"),
                row.getObject("next_node", Integer.class),
                row.getObject("to_next", Integer.class),
                row.getObject("serving_node", Integer.class),
                until == null ? null : until.toInstant());
    }
}
