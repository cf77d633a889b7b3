package io.touchstone.report.kpi;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Snapshots as rows; a new version is added where a period came to something else, and nothing is ever changed. */
@Component
class KpiSnapshotRows {

    private static final String COLUMNS =
            "snapshot_id, kpi, department, grain, starts_on, version, above, below, value, low, high, made_at";

    /** The newest version of each period stands first. */
    private static final String NEWEST = "select distinct on (kpi, department, starts_on) " + COLUMNS
            + " from report_kpi_snapshot where grain = ? and starts_on between ? and ?";

    private static final String NEWEST_FIRST = " order by kpi, department, starts_on, version desc";

    private static final String ADD = """
            insert into report_kpi_snapshot
                   (kpi, department, grain, starts_on, ends_on, version, above, below, value, low, high, made_at)
            select ?, ?, ?, new.starts_on, new.ends_on, coalesce(old.version, 0) + 1, new.above, new.below, new.value, new.low,
                   new.high, ?
              from unnest(cast(? as date[]), cast(? as date[]), cast(? as numeric[]), cast(? as bigint[]), cast(? as numeric[]),
                          cast(? as numeric[]), cast(? as numeric[]))
                     as new(starts_on, ends_on, above, below, value, low, high)
              left join (select distinct on (starts_on) starts_on, version, above, below from report_kpi_snapshot
                          where kpi = ? and department = ? and grain = ? order by starts_on, version desc) old using (starts_on)
             where case when old.version is null then new.below > 0 or new.above <> 0
                        else old.above <> new.above or old.below <> new.below end
             order by new.starts_on
            on conflict do nothing
            """;

    private final JdbcTemplate db;

    KpiSnapshotRows(JdbcTemplate db) {
        this.db = db;
    }

    /** What a row says, before its target is known. */
    record Row(
            long snapshot,
            String kpi,
            @Nullable UUID department,
            KpiPeriod period,
            int version,
            KpiReading reading,
            Instant madeAt) {}

    /** What one period came to. */
    record Taken(KpiPeriod period, KpiReading reading) {}

    /** Periods of one length; answers how many were new or had changed. */
    int add(String kpi, @Nullable UUID department, KpiGrain grain, List<Taken> taken, Instant at) {
        if (taken.isEmpty()) {
            return 0;
        }
        String place = place(department);
        return db.update(
                ADD,
                kpi,
                place,
                grain.word(),
                Timestamp.from(at),
                array(taken, one -> one.period().start()),
                array(taken, one -> one.period().last()),
                array(taken, one -> one.reading().above().toPlainString()),
                array(taken, one -> one.reading().below()),
                array(taken, one -> one.reading().value()),
                array(taken, one -> one.reading().low()),
                array(taken, one -> one.reading().high()),
                kpi,
                place,
                grain.word());
    }

    private static String array(List<Taken> taken, Function<Taken, @Nullable Object> part) {
        return taken.stream().map(part).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    boolean isEmpty(String kpi) {
        return db.queryForList("select 1 from report_kpi_snapshot where kpi = ? limit 1", Integer.class, kpi)
                .isEmpty();
    }

    /** All key figures and departments of a period. */
    List<Row> newest(KpiPeriod period) {
        Date day = Date.valueOf(period.start());
        return db.query(
                NEWEST + NEWEST_FIRST, (row, i) -> row(row), period.grain().word(), day, day);
    }

    List<Row> newest(String kpi, @Nullable UUID department, KpiPeriod first, KpiPeriod last) {
        return db.query(
                NEWEST + " and kpi = ? and department = ?" + NEWEST_FIRST,
                (row, i) -> row(row),
                first.grain().word(),
                Date.valueOf(first.start()),
                Date.valueOf(last.start()),
                kpi,
                place(department));
    }

    /** Of all key figures for the whole platform, for the small lines beside their cards. */
    List<Row> newest(KpiPeriod first, KpiPeriod last) {
        return db.query(
                NEWEST + " and department = ''" + NEWEST_FIRST,
                (row, i) -> row(row),
                first.grain().word(),
                Date.valueOf(first.start()),
                Date.valueOf(last.start()));
    }

    List<Row> versions(String kpi, @Nullable UUID department, KpiPeriod period) {
        return db.query(
                "select " + COLUMNS + " from report_kpi_snapshot where kpi = ? and department = ? and grain = ?"
                        + " and starts_on = ? order by version desc",
                (row, i) -> row(row),
                kpi,
                place(department),
                period.grain().word(),
                Date.valueOf(period.start()));
    }

    List<Row> exactly(Collection<Long> numbers) {
        return db.query(
                "select " + COLUMNS + " from report_kpi_snapshot where snapshot_id = any (?) order by snapshot_id",
                (row, i) -> row(row),
                (Object) numbers.toArray(new Long[0]));
    }

    static String place(@Nullable UUID department) {
        return department == null ? "" : department.toString();
    }

    private static Row row(ResultSet row) throws SQLException {
        String department = row.getString(3);
        return new Row(
                row.getLong(1),
                row.getString(2),
                department.isEmpty() ? null : UUID.fromString(department),
                new KpiPeriod(
                        KpiGrain.valueOf(row.getString(4).toUpperCase(Locale.ROOT)), row.getObject(5, LocalDate.class)),
                row.getInt(6),
                new KpiReading(
                        plain(row.getBigDecimal(7)),
                        row.getLong(8),
                        row.getBigDecimal(9),
                        row.getBigDecimal(10),
                        row.getBigDecimal(11)),
                row.getTimestamp(12).toInstant());
    }

    private static BigDecimal plain(BigDecimal sum) {
        return new BigDecimal(sum.stripTrailingZeros().toPlainString());
    }
}
