package io.touchstone.deposit.refund;

import io.touchstone.deposit.refund.RequestRefund.Payee;
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

/** Refunds of the demo market, of shops whose conditions really are met: one that waits, one that is approved. */
@Component
class DemoRefunds implements DemoChapter {

    private static final Actor ACTOR = Actor.system("demo");
    private static final Actor SECOND = Actor.system("demo-second");
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final long AMOUNT_MINOR = 50_000;
    private static final int LOOKED_AT = 300;
    private static final int REFUNDS = 2;

    private final Refunds refunds;
    private final Conditions conditions;
    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final Clock clock;

    DemoRefunds(Refunds refunds, Conditions conditions, JdbcTemplate jdbc, Ids ids, Clock clock) {
        this.refunds = refunds;
        this.conditions = conditions;
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
        List<String> possible = jdbc.queryForList("""
                        select merchant_id from deposit_account
                         where purpose = 'deposit' and currency = 'CNY' and balance_minor >= ? order by merchant_id desc limit ?
                        """, String.class, AMOUNT_MINOR, LOOKED_AT).stream()
                .filter(merchant -> conditions.areMet(merchant, now))
                .limit(REFUNDS)
                .toList();
        for (int i = 0; i < possible.size(); i++) {
            Refund refund = refunds.request(new RequestRefund(
                    ids.next(),
                    possible.get(i),
                    new Money(AMOUNT_MINOR, CNY),
                    "停止经营该类目，申请退还",
                    new Payee("演示商家", "演示银行杭州分行", "622200000000" + (1001 + i)),
                    now,
                    ACTOR));
            if (i > 0) {
                refunds.approve(refund.number(), "条件均已满足", now, SECOND);
            }
        }
    }
}
