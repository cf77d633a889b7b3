package io.touchstone.deposit.payment;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Payments that merchants announced. */
@Repository
class PayInBook {

    private static final Pattern CODE = Pattern.compile("(?<![0-9A-Za-z])TS[0-9A-Z]{10}(?![0-9A-Za-z])");

    private static final String SELECT = """
            select i.pay_in_id, i.code, i.merchant_id, i.amount_minor, i.currency, i.announced_at, p.received_at
              from deposit_pay_in i left join deposit_payment p using (payment_id)
            """;

    private final JdbcTemplate jdbc;

    PayInBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The one code in a memo; null when there is none or more than one. */
    static @Nullable String codeIn(@Nullable String memo) {
        Matcher found = CODE.matcher(memo == null ? "" : memo);
        if (!found.find()) {
            return null;
        }
        String code = found.group();
        return found.find() ? null : code;
    }

    /** False when it was announced before, or has the code of another; two at once are told apart by neither alone. */
    boolean add(PayIn announced, Actor by) {
        return jdbc.update(
                        "insert into deposit_pay_in (pay_in_id, code, merchant_id, amount_minor, currency, announced_at, announced_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        announced.payInId(),
                        announced.code(),
                        announced.merchantId(),
                        announced.amount().minor(),
                        announced.amount().currency().getCurrencyCode(),
                        Timestamp.from(announced.announcedAt()),
                        by.toString())
                == 1;
    }

    /** Whether just this was announced before. */
    boolean isThere(PayIn announced) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from deposit_pay_in where pay_in_id = ? and merchant_id = ? and amount_minor = ? and currency = ?)",
                Boolean.class,
                announced.payInId(),
                announced.merchantId(),
                announced.amount().minor(),
                announced.amount().currency().getCurrencyCode()));
    }

    /** Those that have not arrived yet, by code, locked. */
    Map<String, PayIn> open(Collection<String> codes) {
        Map<String, PayIn> found = new HashMap<>();
        jdbc.query(
                        SELECT
                                + " where i.code = any (?) and i.payment_id is null order by i.pay_in_id for update of i",
                        PayInBook::view,
                        (Object) codes.toArray(String[]::new))
                .forEach(announced -> found.put(announced.code(), announced));
        return found;
    }

    void arrived(Map<UUID, UUID> payments) {
        jdbc.batchUpdate(
                "update deposit_pay_in set payment_id = ? where pay_in_id = ?",
                payments.entrySet().stream()
                        .map(entry -> new Object[] {entry.getValue(), entry.getKey()})
                        .toList());
    }

    /** The newest of a merchant. */
    List<PayIn> ofMerchant(String merchantId, int limit) {
        return jdbc.query(
                SELECT + " where i.merchant_id = ? order by i.announced_at desc, i.pay_in_id desc limit ?",
                PayInBook::view,
                merchantId,
                limit);
    }

    private static PayIn view(ResultSet row, int index) throws SQLException {
        Timestamp arrived = row.getTimestamp("received_at");
        return new PayIn(
                Objects.requireNonNull(row.getObject("pay_in_id", UUID.class)),
                row.getString("code"),
                row.getString("merchant_id"),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getTimestamp("announced_at").toInstant(),
                arrived == null ? null : arrived.toInstant());
    }
}
