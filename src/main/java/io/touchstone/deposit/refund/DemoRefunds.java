package io.touchstone.deposit.refund;

import io.touchstone.deposit.payment.Payments;
import io.touchstone.deposit.payment.ReceivePayment;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A made request for a refund that waits for its second person, by a shop that lodged money and never sold anything. */
@Component
class DemoRefunds implements DemoChapter {

    private static final Actor ACTOR = Actor.system("demo-market");
    private static final Money LODGED = new Money(100_000, Currency.getInstance("CNY"));

    private final Refunds refunds;
    private final Conditions conditions;
    private final Payments payments;
    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final Clock clock;

    DemoRefunds(Refunds refunds, Conditions conditions, Payments payments, JdbcTemplate jdbc, Ids ids, Clock clock) {
        this.refunds = refunds;
        this.conditions = conditions;
        this.payments = payments;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deposit-refunds";
    }

    @Override
    public int position() {
        return 62;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        List<String> shops = jdbc.queryForList(
                "select m.merchant_id from merchant m where not exists (select from catalog_product p"
                        + " where p.merchant_id = m.merchant_id) order by m.merchant_id limit 10",
                String.class);
        shops.stream().filter(shop -> conditions.areMet(shop, now)).limit(1).forEach(shop -> ask(shop, now));
    }

    private void ask(String shop, Instant now) {
        payments.receive(
                new ReceivePayment(ids.next(), shop, LODGED, "DEMOR-" + shop, ReceivePayment.Source.API, now, ACTOR));
        refunds.request(new RequestRefund(
                ids.next(),
                shop,
                LODGED,
                "不再入驻，申请退还 / the shop will not open",
                new RequestRefund.Payee("演示商户", "演示银行 Demo Bank", "6222000000009012"),
                now,
                ACTOR));
    }
}
