package io.touchstone.inspection.lab;

import io.touchstone.kernel.PlatformTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What laboratories’ own orders, retests and rounds say of them; always counted from the rows themselves. */
@Repository
class TrustBook {

    /** Parameter {@code labs}: ids joined by commas, or null for all. */
    static final String FIGURES = """
            with orders as (
                select o.lab_id, count(*) filter (where o.state in ('sent', 'sent_back')) as open,
                       count(*) filter (where o.submitted_at is not null) as answered,
                       count(*) filter (where (o.submitted_at at time zone :zone)::date <= o.due_on) as on_time,
                       percentile_cont(0.5) within group (order by extract(epoch from o.submitted_at - o.sent_at) / 86400)
                           filter (where o.submitted_at is not null) as median_days,
                       percentile_cont(0.5) within group (order by o.due_on - (o.sent_at at time zone :zone)::date)
                           filter (where o.submitted_at is not null) as promised_days
                  from inspection_test_order o where o.state <> 'untested' group by o.lab_id),
            retests as (
                select a.lab_id, count(*) as retested, count(*) filter (where b.passed) as overturned
                  from inspection_test_order a join inspection_test_order b on b.sample_id = a.sample_id
                 where a.kind = 'test' and a.state = 'verified' and not a.passed and b.kind = 'retest' and b.state = 'verified'
                 group by a.lab_id),
            rounds as (
                select e.lab_id, count(*) as scored, count(*) filter (where abs(e.z) <= 3) as fit,
                       coalesce((array_agg(abs(e.z) > 3 order by r.closed_at desc))[1], false) as unsatisfactory
                  from inspection_round_entry e join inspection_round r using (round_id) where e.z is not null group by e.lab_id)
            select l.lab_id, l.code, l.name_zh, l.name_en, coalesce(o.open, 0) as open, coalesce(o.answered, 0) as answered,
                   coalesce(o.on_time, 0) as on_time, o.median_days, o.promised_days, coalesce(t.retested, 0) as retested,
                   coalesce(t.overturned, 0) as overturned, coalesce(r.scored, 0) as scored, coalesce(r.fit, 0) as fit,
                   coalesce(r.unsatisfactory, false) as unsatisfactory
              from inspection_lab l left join orders o using (lab_id) left join retests t using (lab_id) left join rounds r using (lab_id)
            """;

    private static final int ROUNDS_SHOWN = 50;

    private final JdbcClient jdbc;
    private final PlatformTime time;

    TrustBook(JdbcClient jdbc, PlatformTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    LabTrust of(UUID lab) {
        return of(List.of(lab)).getOrDefault(lab, LabTrust.NONE);
    }

    Map<UUID, LabTrust> of(List<UUID> labs) {
        Map<UUID, LabTrust> found = new HashMap<>();
        if (labs.isEmpty()) {
            return found;
        }
        jdbc.sql(FIGURES + " where l.lab_id in (:labs)")
                .param("zone", time.zone().getId())
                .param("labs", labs)
                .query(row -> {
                    found.put(Objects.requireNonNull(row.getObject("lab_id", UUID.class)), trust(row));
                });
        return found;
    }

    private static LabTrust trust(ResultSet row) throws SQLException {
        return new LabTrust(
                row.getLong("open"),
                new Share(row.getLong("on_time"), row.getLong("answered")),
                number(row, "median_days"),
                number(row, "promised_days"),
                new Share(row.getLong("overturned"), row.getLong("retested")),
                new Share(row.getLong("fit"), row.getLong("scored")),
                row.getBoolean("unsatisfactory"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    /** Its values in rounds, the newest first. */
    List<LabTrust.Round> rounds(UUID lab) {
        return jdbc.sql("""
                        select r.number, r.name_zh, r.name_en, r.item_code, e.value, r.unit, e.z, r.created_at
                          from inspection_round_entry e join inspection_round r using (round_id)
                         where e.lab_id = :lab order by r.created_at desc, r.round_id desc limit :limit
                        """)
                .param("lab", lab)
                .param("limit", ROUNDS_SHOWN)
                .query((row, index) -> new LabTrust.Round(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBigDecimal(5),
                        row.getString(6),
                        number(row, "z"),
                        row.getTimestamp(8).toInstant()))
                .list();
    }

    /** The laboratories it shared samples with, those with most items in common first. */
    List<LabTrust.Agreement> agreements(UUID lab) {
        return jdbc.sql(AGREEMENTS
                        + " where pair.lab_id = :lab group by l.lab_id order by count(*) desc, l.code limit :limit")
                .param("lab", lab)
                .param("limit", ROUNDS_SHOWN)
                .query((row, index) -> new LabTrust.Agreement(
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        new Share(row.getLong("same"), row.getLong("items"))))
                .list();
    }

    /** Every pair of verified results of one item of one sample at two laboratories, seen from either. */
    static final String AGREEMENTS = """
            select l.code, l.name_zh, l.name_en, count(*) as items, count(*) filter (where pair.same) as same
              from (select a.lab_id, b.lab_id as other_id, x.verdict = y.verdict as same
                      from inspection_test_order a
                      join inspection_test_order b on b.sample_id = a.sample_id and b.lab_id <> a.lab_id
                      join inspection_result_item x on x.order_id = a.order_id and x.version = a.result_version
                      join inspection_result_item y on y.order_id = b.order_id and y.version = b.result_version
                                                   and y.item_code = x.item_code
                     where a.state = 'verified' and b.state = 'verified') pair
              join inspection_lab l on l.lab_id = pair.other_id
            """;
}
