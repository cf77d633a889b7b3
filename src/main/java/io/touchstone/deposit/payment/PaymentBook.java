package io.touchstone.deposit.payment;

import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Payments in, one a bank reference. */
@Repository
class PaymentBook {

    /** One taken back by a decision stays, with the mark of it. */
    static final String SELECT = """
            select p.payment_id, p.merchant_id, p.amount_minor, p.currency, p.bank_reference, p.source, p.received_at,
                   exists (select from deposit_bank_decision d
                            where d.payment_id = p.payment_id and d.outcome = 'approved') as taken_back
              from deposit_payment p
            """;

    private static final long COMPARING = 0x4465706F73697400L;

    private final JdbcTemplate jdbc;

    PaymentBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * While a statement is being compared no payment is told of, and the other way round; else money told of from both sides at one
     * moment would be booked twice.
     */
    void keepFromComparing() {
        jdbc.query("select pg_advisory_xact_lock_shared(?)", row -> {}, COMPARING);
    }

    /** @see #keepFromComparing() */
    void startComparing() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, COMPARING);
    }

    /** Adds those whose reference is new, and waits for whoever adds the same at this moment; answers their ids. */
    Set<UUID> add(List<ReceivePayment> payments) {
        // In a fixed order, as two who add the same references wait for each other.
        return new HashSet<>(
                jdbc.query("""
                insert into deposit_payment (payment_id, merchant_id, amount_minor, currency, bank_reference, source, received_at,
                                             recorded_by)
                select p.* from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
                                as p (payment_id, merchant_id, amount_minor, currency, bank_reference, source, at, actor)
                 order by p.bank_reference collate "C", p.payment_id
                on conflict (bank_reference) do nothing
                returning payment_id
                """, (row, i) -> Objects.requireNonNull(row.getObject(1, UUID.class)), columns(payments)));
    }

    private static Object[] columns(List<ReceivePayment> payments) {
        return new Object[] {
            payments.stream().map(ReceivePayment::paymentId).toArray(UUID[]::new),
            payments.stream().map(ReceivePayment::merchantId).toArray(String[]::new),
            payments.stream().map(payment -> payment.amount().minor()).toArray(Long[]::new),
            payments.stream()
                    .map(payment -> payment.amount().currency().getCurrencyCode())
                    .toArray(String[]::new),
            payments.stream().map(ReceivePayment::bankReference).toArray(String[]::new),
            payments.stream().map(payment -> payment.source().word()).toArray(String[]::new),
            payments.stream().map(payment -> Timestamp.from(payment.at())).toArray(Timestamp[]::new),
            payments.stream().map(payment -> payment.actor().toString()).toArray(String[]::new)
        };
    }

    Map<String, PaymentView> byReference(Collection<String> references) {
        Map<String, PaymentView> found = new HashMap<>();
        jdbc.query(
                SELECT + " where p.bank_reference = any (?)",
                row -> {
                    PaymentView payment = view(row, 0);
                    found.put(payment.bankReference(), payment);
                },
                (Object) references.toArray(String[]::new));
        return found;
    }

    Optional<PaymentView> find(UUID id) {
        return jdbc.query(SELECT + " where p.payment_id = ?", PaymentBook::view, id).stream()
                .findFirst();
    }

    /** The newest of a merchant. */
    List<PaymentView> ofMerchant(String merchantId, int limit) {
        return jdbc.query(
                SELECT + " where p.merchant_id = ? order by p.received_at desc, p.payment_id desc limit ?",
                PaymentBook::view,
                merchantId,
                limit);
    }

    static PaymentView view(ResultSet row, int index) throws SQLException {
        return new PaymentView(
                Objects.requireNonNull(row.getObject("payment_id", UUID.class)),
                row.getString("merchant_id"),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("bank_reference"),
                row.getString("source"),
                row.getTimestamp("received_at").toInstant(),
                row.getBoolean("taken_back"));
    }
}
