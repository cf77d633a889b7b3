package io.touchstone.deposit.fund;

import io.touchstone.deposit.FundPurpose;
import io.touchstone.deposit.GuaranteeFund;
import io.touchstone.deposit.PayFromFund;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fund's payments and who bears them, in the database. */
@Component
class FundRows {

    static final String SELECT = """
            select p.*, m.name as shop_name,
                   (select f.fault from deposit_fund_fault f where f.payment_id = p.payment_id order by f.fault_no desc limit 1) as fault
              from deposit_fund_payment p join merchant m on m.merchant_id = p.merchant_id
            """;

    /** Whatever pays takes it before it looks at sums, so that two payments cannot both fit below one cap. */
    private static final long LOCK = 0x6465_706f_6669_7401L;

    private final JdbcClient jdbc;

    FundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One payment after the other, until the transaction ends. */
    void queue() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, i) -> 0)
                .single();
    }

    void insert(PayFromFund payment) {
        Actor approver = payment.approver();
        jdbc.sql("""
                        insert into deposit_fund_payment (payment_id, merchant_id, order_id, buyer_id, purpose, amount_minor, currency,
                            case_no, reason, asked_by, approved_by, paid_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(payment.paymentId())
                .param(payment.merchantId())
                .param(payment.orderId())
                .param(payment.buyerId())
                .param(payment.purpose().word())
                .param(payment.amount().minor())
                .param(payment.amount().currency().getCurrencyCode())
                .param(payment.caseNo())
                .param(payment.reason())
                .param(payment.by().toString())
                .param(approver == null ? null : approver.toString())
                .param(Timestamp.from(payment.at()))
                .update();
    }

    Optional<FundPayment> find(UUID paymentId) {
        return jdbc.sql(SELECT + " where p.payment_id = ?")
                .param(paymentId)
                .query(FundRows::payment)
                .optional();
    }

    /** What was paid on an order from an instant on. */
    long sumOfOrder(String orderId, Instant from) {
        return sum("order_id = ? and paid_at > ?", orderId, Timestamp.from(from));
    }

    long sumOfBuyer(String buyerId, Instant from) {
        return sum("buyer_id = ? and paid_at > ?", buyerId, Timestamp.from(from));
    }

    /** What was paid from an instant on to another, the second left out. */
    long sumBetween(Instant from, Instant to) {
        return sum("paid_at >= ? and paid_at < ?", Timestamp.from(from), Timestamp.from(to));
    }

    private long sum(String condition, Object... values) {
        return jdbc.sql("select coalesce(sum(amount_minor), 0)::bigint from deposit_fund_payment where " + condition)
                .params(values)
                .query(Long.class)
                .single();
    }

    List<FaultDecision> faults(UUID paymentId) {
        return jdbc.sql("select * from deposit_fund_fault where payment_id = ? order by fault_no")
                .param(paymentId)
                .query((row, i) -> new FaultDecision(
                        row.getInt("fault_no"),
                        row.getString("fault"),
                        row.getString("reason"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("decided_by"),
                        row.getObject("debt_id", UUID.class)))
                .list();
    }

    void insertFault(
            FundPayment payment,
            int number,
            GuaranteeFund.Fault fault,
            String reason,
            Instant at,
            Actor by,
            @Nullable UUID debt) {
        jdbc.sql("""
                        insert into deposit_fund_fault (payment_id, fault_no, fault, reason, decided_at, decided_by, asked_by, debt_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(payment.paymentId())
                .param(number)
                .param(fault.word())
                .param(reason)
                .param(Timestamp.from(at))
                .param(by.toString())
                .param(payment.askedBy())
                .param(debt)
                .update();
    }

    static FundPayment payment(ResultSet row, int number) throws SQLException {
        return new FundPayment(
                row.getObject("payment_id", UUID.class),
                row.getString("merchant_id"),
                row.getString("shop_name"),
                row.getString("order_id"),
                row.getString("buyer_id"),
                FundPurpose.of(row.getString("purpose")),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("case_no"),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getString("approved_by"),
                row.getTimestamp("paid_at").toInstant(),
                row.getString("fault"));
    }
}
