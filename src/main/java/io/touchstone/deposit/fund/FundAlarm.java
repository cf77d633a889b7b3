package io.touchstone.deposit.fund;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.Role;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the finance officers once when the fund falls below its low level, so that it is filled up before it is empty. */
@Component
class FundAlarm {

    private static final Actor SELF = Actor.system("deposit-fund");

    private final Settings settings;
    private final Accounts accounts;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    FundAlarm(Settings settings, Accounts accounts, Notices notices, ApplicationEventPublisher events) {
        this.settings = settings;
        this.accounts = accounts;
        this.notices = notices;
        this.events = events;
    }

    void watch(Money before, Money after, Instant at) {
        long low = settings.at(FundTerms.KEY, at).lowMinor();
        if (before.minor() < low || after.minor() >= low) {
            return;
        }
        events.publishEvent(new FundChanged(
                "fund_low", FundChanged.FUND, Map.of("spendable_minor", after.minor(), "low_minor", low), SELF, at));
        Stream.of(Role.FINANCE, Role.ADMIN)
                .flatMap(role -> accounts.withRole(role).stream())
                .map(account -> account.id())
                .distinct()
                .forEach(id -> notices.send(Notice.to(id, "deposit.notice.fund-low", "/admin/deposits/fund")));
    }

    /** Whether it is low now. */
    boolean isLow(Money spendable, Instant at) {
        return spendable.minor() < settings.at(FundTerms.KEY, at).lowMinor();
    }
}
