package io.touchstone.deposit.fund;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fines in the database. */
@Component
class ChargeRows {

    static final String SELECT = """
            select c.*, m.name as shop_name, r.returned_at
              from deposit_charge c join merchant m on m.merchant_id = c.merchant_id
              left join deposit_charge_return r on r.charge_id = c.charge_id
            """;

    private final JdbcClient jdbc;

    ChargeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the charge is there already */
    boolean insert(Charged charged) {
        return jdbc.sql("""
                        insert into deposit_charge (charge_id, merchant_id, amount_minor, taken_minor, currency, case_no, reason,
                            charged_at, charged_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (charge_id) do nothing
                        """)
                        .params(
                                charged.chargeId(),
                                charged.merchantId(),
                                charged.amount().minor(),
                                charged.taken().minor(),
                                charged.amount().currency().getCurrencyCode(),
                                charged.caseNo(),
                                charged.reason(),
                                Timestamp.from(charged.chargedAt()),
                                charged.chargedBy())
                        .update()
                > 0;
    }

    /** @return false when it was given back already */
    boolean insertReturn(UUID chargeId, Money returned, Money forgiven, String reason, Instant at, Actor by) {
        return jdbc.sql("""
                        insert into deposit_charge_return (charge_id, returned_minor, forgiven_minor, reason, returned_at, returned_by)
                        values (?, ?, ?, ?, ?, ?) on conflict (charge_id) do nothing
                        """)
                        .params(chargeId, returned.minor(), forgiven.minor(), reason, Timestamp.from(at), by.toString())
                        .update()
                > 0;
    }

    Optional<Charged> find(UUID chargeId) {
        return jdbc.sql(SELECT + " where c.charge_id = ?")
                .param(chargeId)
                .query(ChargeRows::charged)
                .optional();
    }

    static Charged charged(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Timestamp returned = row.getTimestamp("returned_at");
        return new Charged(
                row.getObject("charge_id", UUID.class),
                row.getString("merchant_id"),
                row.getString("shop_name"),
                new Money(row.getLong("amount_minor"), currency),
                new Money(row.getLong("taken_minor"), currency),
                row.getString("case_no"),
                row.getString("reason"),
                row.getTimestamp("charged_at").toInstant(),
                row.getString("charged_by"),
                returned == null ? null : returned.toInstant());
    }
}
