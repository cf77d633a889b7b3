package io.touchstone.shell;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of one table whose personal data ends with a term. The module that owns the table publishes a bean for it, and the nightly
 * retention asks them all (security promise 19); nothing else is ever deleted for its age.
 *
 * @param term the name of the term, as in the inventory of personal data
 * @param table whose rows end
 * @param act a statement that ends them up to its {@code where}; the row's alias is {@code t}
 * @param over which rows' term was over {@code :before}, as a condition on {@code t}; it holds no longer when they are ended
 * @param versions a query that ends the same in the kept versions of the table's rows, or null where none are kept
 */
public record RetainedRows(
        String term,
        String table,
        String act,
        String over,
        @Nullable String versions) {

    private static final int BATCH = 2_000;

    /** Whole rows go. */
    public static RetainedRows deleted(String term, String table, String over) {
        return new RetainedRows(term, table, "delete from " + table + " t", over, null);
    }

    /** The rows stay, what is personal in them goes. */
    public static RetainedRows erased(String term, String table, String fields, String over) {
        return new RetainedRows(term, table, "update " + table + " t set " + fields, over, null);
    }

    /** The same, with what its kept versions want. */
    public RetainedRows withVersions(String query) {
        return new RetainedRows(term, table, act, over, query);
    }

    /** Whether rows go or only what is personal in them. */
    public boolean deletes() {
        return act.startsWith("delete");
    }

    /** How many rows of each of several tables would end now, in their order; asked at once. */
    public static List<Long> due(JdbcClient jdbc, List<RetainedRows> tables, List<Instant> before) {
        if (tables.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            RetainedRows one = tables.get(i);
            values.put("before" + i, utc(before.get(i)));
            counts.add("select " + i + " as place, count(*) as due from " + one.table + " t where "
                    + one.over.replace(":before", ":before" + i));
        }
        return jdbc.sql(String.join(" union all ", counts) + " order by place")
                .params(values)
                .query((rs, row) -> rs.getLong("due"))
                .list();
    }

    /** Ends a batch of them in the caller's transaction; 0 when none is left. */
    public int end(JdbcClient jdbc, Instant before) {
        // Who may delete a row need not be allowed to lock it, and a row that goes may be waited for.
        String lock = deletes() ? "" : " for update skip locked";
        return jdbc.sql(act + " where t.ctid = any (array(select t.ctid from " + table + " t where " + over
                        + " limit :most" + lock + "))")
                .param("before", utc(before))
                .param("most", BATCH)
                .update();
    }

    /** Ends the same in kept versions, once no row of today is left to end. */
    public void endVersions(JdbcClient jdbc, Instant before) {
        if (versions != null) {
            jdbc.sql(versions).param("before", utc(before)).query(Long.class).single();
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
