package io.touchstone.deposit.refund;

import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Payments that the bank is to make. */
@Repository
class PayoutBook {

    private static final String SELECT = """
            select o.payout_id, o.kind, o.refund_id, o.transfer_id, o.line_id, o.reference, o.amount_minor, o.currency, o.batch_id,
                   b.number, o.state, o.made_at, o.ended_at, o.ending
              from deposit_payout o left join deposit_payout_batch b using (batch_id)
            """;

    private final JdbcTemplate jdbc;

    PayoutBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Payout payout) {
        jdbc.update(
                "insert into deposit_payout (payout_id, kind, refund_id, transfer_id, line_id, reference, amount_minor, currency, state,"
                        + " made_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)",
                payout.payoutId(),
                payout.kind().word(),
                payout.refundId(),
                payout.transferId(),
                payout.lineId(),
                payout.reference(),
                payout.amount().minor(),
                payout.amount().currency().getCurrencyCode(),
                Timestamp.from(payout.madeAt()));
    }

    Optional<Payout> lock(UUID id) {
        return jdbc.query(SELECT + " where o.payout_id = ? for update of o", PayoutBook::view, id).stream()
                .findFirst();
    }

    /** Those that bear one of the references, locked. */
    List<Payout> byReference(Collection<String> references) {
        return jdbc.query(
                SELECT + " where o.reference = any (?) order by o.payout_id for update of o", PayoutBook::view, (Object)
                        references.toArray(String[]::new));
    }

    List<Payout> ofBatch(UUID batch) {
        return jdbc.query(SELECT + " where o.batch_id = ? order by o.reference", PayoutBook::view, batch);
    }

    /** Those of a currency that no batch carries yet, locked, the oldest first. */
    List<Payout> waiting(Currency currency, int limit) {
        return jdbc.query(
                SELECT
                        + " where o.state = 'waiting' and o.currency = ? order by o.made_at, o.payout_id limit ? for update of o",
                PayoutBook::view,
                currency.getCurrencyCode(),
                limit);
    }

    /** Those that no batch carries yet, the oldest first. */
    List<Payout> waiting(int limit) {
        return jdbc.query(
                SELECT + " where o.state = 'waiting' order by o.made_at, o.payout_id limit ?", PayoutBook::view, limit);
    }

    Optional<Payout> openOfRefund(UUID refund) {
        return jdbc
                .query(
                        SELECT + " where o.refund_id = ? and o.ended_at is null for update of o",
                        PayoutBook::view,
                        refund)
                .stream()
                .findFirst();
    }

    void carry(UUID batch, Collection<UUID> payouts) {
        jdbc.update(
                "update deposit_payout set batch_id = ?, state = 'batched' where payout_id = any (?)",
                batch,
                payouts.toArray(UUID[]::new));
    }

    /** Puts what a dropped batch carried back to what waits. */
    void uncarry(UUID batch) {
        jdbc.update(
                "update deposit_payout set batch_id = null, state = 'waiting' where batch_id = ? and state = 'batched'",
                batch);
    }

    void end(Collection<UUID> payouts, Payout.State state, @Nullable String ending, Instant at) {
        jdbc.update(
                "update deposit_payout set state = ?, ended_at = ?, ending = ? where payout_id = any (?)",
                state.word(),
                Timestamp.from(at),
                ending,
                payouts.toArray(UUID[]::new));
    }

    static Payout view(ResultSet row, int index) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Payout(
                Objects.requireNonNull(row.getObject("payout_id", UUID.class)),
                Payout.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("refund_id", UUID.class),
                row.getObject("transfer_id", Long.class),
                row.getObject("line_id", UUID.class),
                row.getString("reference"),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getObject("batch_id", UUID.class),
                row.getString("number"),
                Payout.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("made_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("ending"));
    }
}
