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
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Payments in, one a bank reference. */
@Repository
class PaymentBook {

    static final String COLUMNS =
            "payment_id, merchant_id, amount_minor, currency, bank_reference, source, received_at";

    private final JdbcTemplate jdbc;

    PaymentBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
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
                "select " + COLUMNS + " from deposit_payment where bank_reference = any (?)",
                row -> {
                    PaymentView payment = view(row, 0);
                    found.put(payment.bankReference(), payment);
                },
                (Object) references.toArray(String[]::new));
        return found;
    }

    static PaymentView view(ResultSet row, int index) throws SQLException {
        return new PaymentView(
                Objects.requireNonNull(row.getObject("payment_id", UUID.class)),
                row.getString("merchant_id"),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("bank_reference"),
                row.getString("source"),
                row.getTimestamp("received_at").toInstant());
    }
}
