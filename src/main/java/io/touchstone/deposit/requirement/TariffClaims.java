package io.touchstone.deposit.requirement;

import io.touchstone.kernel.Money;
import io.touchstone.rulebook.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database what a tariff claims from shops, by their live listings at an instant. */
@Component
class TariffClaims implements RequiredAmounts {

    private static final String ALL = "deposit_claims(:merchants, :at, " + DepositTariff.PARAMETERS + ")";

    private final JdbcClient jdbc;
    private final Settings settings;

    TariffClaims(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public Money of(String merchantId, Currency currency, Instant at) {
        return asking(
                        "select coalesce(max(amount_minor), 0) from " + ALL + " where currency = :currency",
                        List.of(merchantId),
                        at)
                .param("currency", currency.getCurrencyCode())
                .query((row, i) -> new Money(row.getLong(1), currency))
                .single();
    }

    @Override
    public long listings(String merchantId, Instant at) {
        return asking(
                        "select count(*) from catalog_product p where p.merchant_id = any (:merchants) and not p.bare and p.open_removals = 0"
                                + " and (p.listed_at is null or p.listed_at <= :at) and p.category_code in"
                                + " (select code from " + ALL + " where basis = 'category' and amount_minor > 0)",
                        List.of(merchantId),
                        at)
                .query(Long.class)
                .single();
    }

    /** Every claim on one shop, the highest of each currency first. */
    List<Claim> on(String merchantId, Instant at) {
        return asking(
                        "select * from " + ALL + " order by currency, amount_minor desc, basis, code",
                        List.of(merchantId),
                        at)
                .query(TariffClaims::claim)
                .list();
    }

    private JdbcClient.StatementSpec asking(String sql, List<String> merchants, Instant at) {
        return jdbc.sql(sql)
                .params(settings.at(DepositTariff.KEY, at).parameters())
                .param("merchants", merchants.toArray(String[]::new))
                .param("at", Timestamp.from(at));
    }

    private static Claim claim(ResultSet row, int i) throws SQLException {
        return new Claim(
                row.getString("merchant_id"),
                Claim.Basis.of(row.getString("basis")),
                row.getString("code"),
                row.getString("source_code"),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))));
    }
}
