package io.touchstone.deposit.hold;

import io.touchstone.deposit.CaptureHold;
import io.touchstone.deposit.ledger.Authority;
import io.touchstone.kernel.Money;
import io.touchstone.rulebook.Settings;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What front-line staff pays out of holds without a second person (ruling G4). */
@Component
class CaptureAuthority {

    private static final Currency CNY = Currency.getInstance("CNY");

    private final JdbcClient jdbc;
    private final Settings settings;

    CaptureAuthority(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Waits for whoever pays for the same case right now, so that two payments below the limit do not slip past it together. */
    void oneAtATime(String caseNo) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('deposit-case ' || ?, 0))")
                .param(caseNo)
                .query(row -> {});
    }

    boolean isAlone(HoldState hold, CaptureHold what) {
        return what.amount().minor() <= left(hold, what.at()).minor();
    }

    /** What is left for one person within the days that count together; nothing in a currency that the ruling names no limit in. */
    Money left(HoldState hold, Instant at) {
        if (!hold.currency().equals(CNY)) {
            return new Money(0, hold.currency());
        }
        Authority authority = settings.at(Authority.KEY, at);
        long paid = jdbc.sql("""
                        select coalesce(sum(x.amount_minor), 0)::bigint
                          from deposit_hold h join deposit_hold_act x using (hold_id)
                         where h.case_no = ? and h.currency = 'CNY' and x.kind = 'capture' and x.at > ? and x.actor like 'STAFF:%'
                        """)
                .params(hold.caseNo(), Timestamp.from(at.minus(Duration.ofDays(authority.days()))))
                .query(Long.class)
                .single();
        return new Money(Math.max(authority.aloneMinor() - paid, 0), CNY);
    }
}
