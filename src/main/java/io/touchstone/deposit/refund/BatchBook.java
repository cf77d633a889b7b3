package io.touchstone.deposit.refund;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Batches of payouts, and the numbers people and banks call them by. */
@Repository
class BatchBook {

    private static final String SELECT = """
            select b.batch_id, b.number, b.currency, b.state, b.prepared_at, b.prepared_by, b.released_at, b.released_by, b.sha256,
                   b.ended_at, coalesce(o.items, 0) as items, coalesce(o.total, 0) as total
              from deposit_payout_batch b
              left join lateral (select count(*) as items, sum(amount_minor)::bigint as total
                                   from deposit_payout where batch_id = b.batch_id) o on true
            """;

    private static final long PREPARING = 0x4465706F73697401L;

    private final JdbcTemplate jdbc;
    private final PlatformTime time;

    BatchBook(JdbcTemplate jdbc, PlatformTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** A reference the bank can bear, such as {@code PO-2026-000017}. */
    String nextReference(Instant at) {
        return next("PO", at);
    }

    /** The number of a batch, such as {@code PB-2026-000003}. */
    String nextNumber(Instant at) {
        return next("PB", at);
    }

    private String next(String kind, Instant at) {
        long number =
                Objects.requireNonNull(jdbc.queryForObject("select nextval('deposit_payout_number')", Long.class));
        return String.format(Locale.ROOT, "%s-%d-%06d", kind, time.day(at).getYear(), number);
    }

    void add(UUID id, String number, Currency currency, Actor by, Instant at) {
        jdbc.update(
                "insert into deposit_payout_batch (batch_id, number, currency, state, prepared_at, prepared_by)"
                        + " values (?, ?, ?, 'prepared', ?, ?)",
                id,
                number,
                currency.getCurrencyCode(),
                Timestamp.from(at),
                by.toString());
    }

    /** The number of a batch that was made before. Batches are put together one after the other, so that none takes another's items. */
    @Nullable
    String numberOf(UUID id) {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, PREPARING);
        return jdbc
                .queryForList("select number from deposit_payout_batch where batch_id = ?", String.class, id)
                .stream()
                .findFirst()
                .orElse(null);
    }

    void release(UUID id, String sha256, Actor by, Instant at) {
        jdbc.update(
                "update deposit_payout_batch set state = 'released', released_at = ?, released_by = ?, sha256 = ? where batch_id = ?",
                Timestamp.from(at),
                by.toString(),
                sha256,
                id);
    }

    void drop(UUID id, Instant at) {
        jdbc.update(
                "update deposit_payout_batch set state = 'dropped', ended_at = ? where batch_id = ?",
                Timestamp.from(at),
                id);
    }

    void endWhenAllEnded(UUID id, Instant at) {
        jdbc.update("""
                update deposit_payout_batch set state = 'done', ended_at = ?
                 where batch_id = ? and state = 'released'
                   and not exists (select from deposit_payout where batch_id = ? and ended_at is null)
                """, Timestamp.from(at), id, id);
    }

    boolean isReleased(UUID id) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from deposit_payout_batch where batch_id = ? and state in ('released', 'done'))",
                Boolean.class,
                id));
    }

    Optional<PayoutBatch> find(String number) {
        return jdbc.query(SELECT + " where b.number = ?", BatchBook::view, number).stream()
                .findFirst();
    }

    /** For a change. */
    Optional<PayoutBatch> lock(String number) {
        return jdbc.query(SELECT + " where b.number = ? for update of b", BatchBook::view, number).stream()
                .findFirst();
    }

    List<PayoutBatch> prepared(int limit) {
        return jdbc.query(
                SELECT + " where b.state = 'prepared' order by b.prepared_at, b.batch_id limit ?",
                BatchBook::view,
                limit);
    }

    /** Newest first. */
    KeysetPage<PayoutBatch> list(@Nullable String cursor, int limit) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        List<Object> parameters = new ArrayList<>(after);
        parameters.add(limit + 1);
        String from = after.isEmpty() ? "" : " where (b.prepared_at, b.batch_id) < (?::timestamptz, ?::uuid)";
        return KeysetPage.cut(
                jdbc.query(
                        SELECT + from + " order by b.prepared_at desc, b.batch_id desc limit ?",
                        BatchBook::view,
                        parameters.toArray()),
                limit,
                batch -> List.of(batch.preparedAt().toString(), batch.batchId().toString()));
    }

    private static PayoutBatch view(ResultSet row, int index) throws SQLException {
        return new PayoutBatch(
                Objects.requireNonNull(row.getObject("batch_id", UUID.class)),
                row.getString("number"),
                Currency.getInstance(row.getString("currency")),
                PayoutBatch.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("prepared_at").toInstant(),
                row.getString("prepared_by"),
                instant(row.getTimestamp("released_at")),
                row.getString("released_by"),
                row.getString("sha256"),
                instant(row.getTimestamp("ended_at")),
                row.getLong("items"),
                row.getLong("total"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
