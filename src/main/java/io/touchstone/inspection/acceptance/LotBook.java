package io.touchstone.inspection.acceptance;

import io.touchstone.inspection.acceptance.OpenLot.Stage;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lots as they are stored. */
@Repository
class LotBook {

    private static final int SAMPLES_SHOWN = 200;
    private static final int BATCH = 1000;

    static final String SELECT = """
            select lot_id, number, merchant_id, category_code, stage, plan_id, size, level, aql, severity, code_letter, sample_size,
                   accept, reject, opened_at, nonconforming, judged_at, resubmission_of, abandoned_reason, state
              from inspection_lot
            """;

    private static final String INSERT = """
            insert into inspection_lot (lot_id, number, merchant_id, category_code, stage, plan_id, size, level, aql, severity,
                                        code_letter, sample_size, accept, reject, opened_at, resubmission_of)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LotBook(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(List<Lot> lots) {
        batches.batchUpdate(INSERT, lots, BATCH, LotBook::put);
    }

    private static void put(PreparedStatement row, Lot lot) throws SQLException {
        row.setObject(1, lot.lotId());
        row.setString(2, lot.number());
        row.setString(3, lot.merchantId());
        row.setString(4, lot.categoryCode());
        row.setString(5, lot.stage().word());
        row.setObject(6, lot.planId());
        row.setInt(7, lot.size());
        row.setString(8, lot.level());
        row.setBigDecimal(9, lot.aql());
        row.setString(10, lot.severity().word());
        row.setString(11, lot.codeLetter().name());
        row.setInt(12, lot.sampleSize());
        row.setInt(13, lot.accept());
        row.setInt(14, lot.reject());
        row.setTimestamp(15, Timestamp.from(lot.openedAt()));
        row.setObject(16, lot.resubmissionOf());
    }

    /** So many numbers in their order. */
    List<String> numbers(int year, int count) {
        return jdbc.sql("select nextval('inspection_lot_number') from generate_series(1, ?)")
                .params(count)
                .query((row, index) -> String.format(Locale.ROOT, "LT-%d-%06d", year, row.getLong(1)))
                .list();
    }

    Optional<Lot> find(UUID lot) {
        return jdbc.sql(SELECT + " where lot_id = ?")
                .params(lot)
                .query(LotBook::lot)
                .optional();
    }

    Optional<Lot> find(String number) {
        return jdbc.sql(SELECT + " where number = ?")
                .params(number)
                .query(LotBook::lot)
                .optional();
    }

    /** For a change. */
    Optional<Lot> lock(UUID lot) {
        return jdbc.sql(SELECT + " where lot_id = ? for update")
                .params(lot)
                .query(LotBook::lot)
                .optional();
    }

    void judge(UUID lot, int nonconforming, boolean accepted, Instant at) {
        jdbc.sql("update inspection_lot set nonconforming = ?, accepted = ?, judged_at = ? where lot_id = ?")
                .params(nonconforming, accepted, Timestamp.from(at), lot)
                .update();
    }

    void abandon(UUID lot, String reason, String by, Instant at) {
        jdbc.sql("update inspection_lot set abandoned_at = ?, abandoned_by = ?, abandoned_reason = ? where lot_id = ?")
                .params(Timestamp.from(at), by, reason, lot)
                .update();
    }

    Optional<Lot> resubmissionOf(UUID lot) {
        return jdbc.sql(SELECT + " where resubmission_of = ?")
                .params(lot)
                .query(LotBook::lot)
                .optional();
    }

    /** How far the samples of a lot are. */
    LotTally tally(UUID lot) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'passed') as passed, count(*) filter (where state = 'failed') as failed,
                               count(*) filter (where state not in ('passed', 'failed', 'stopped', 'cancelled')) as open
                          from inspection_sample where lot_id = ?
                        """)
                .params(lot)
                .query((row, index) -> new LotTally(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** In their numbers’ order. */
    List<LotSample> samples(UUID lot) {
        return jdbc.sql(
                        "select number, product_id, state from inspection_sample where lot_id = ? order by number limit ?")
                .params(lot, SAMPLES_SHOWN)
                .query((row, index) -> new LotSample(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    static Lot lot(ResultSet row, int index) throws SQLException {
        Timestamp judged = row.getTimestamp("judged_at");
        return new Lot(
                row.getObject("lot_id", UUID.class),
                row.getString("number"),
                row.getString("merchant_id"),
                row.getString("category_code"),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getObject("plan_id", UUID.class),
                row.getInt("size"),
                row.getString("level"),
                row.getBigDecimal("aql").stripTrailingZeros(),
                Severity.of(row.getString("severity")),
                CodeLetter.valueOf(row.getString("code_letter")),
                row.getInt("sample_size"),
                row.getInt("accept"),
                row.getInt("reject"),
                Objects.requireNonNull(row.getTimestamp("opened_at")).toInstant(),
                row.getObject("nonconforming", Integer.class),
                judged == null ? null : judged.toInstant(),
                row.getObject("resubmission_of", UUID.class),
                row.getString("abandoned_reason"),
                row.getString("state"));
    }
}
