package io.touchstone.deposit.term;

import io.touchstone.deposit.statement.StatementPermissions.CanReadOwnDeposit;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a merchant sees which of its money comes when and why not earlier; another's shop does not exist for it. */
@Service
@CanReadOwnDeposit
@Transactional(readOnly = true)
public class OwnTermDesk {

    private static final int TERMS = 50;
    private static final int MONTHS_AROUND = 24;

    private final HeldOrders orders;
    private final TermList list;
    private final Merchants merchants;
    private final CurrentActor actor;
    private final PlatformTime time;
    private final Clock clock;

    OwnTermDesk(
            HeldOrders orders, TermList list, Merchants merchants, CurrentActor actor, PlatformTime time, Clock clock) {
        this.orders = orders;
        this.list = list;
        this.merchants = merchants;
        this.actor = actor;
        this.time = time;
        this.clock = clock;
    }

    /** The calendar of a month, of this one when it is none near. */
    public TermCalendar calendar(String merchantId, @Nullable String month) {
        merchants.demandSeat(actor.get(), merchantId);
        Instant now = clock.instant();
        YearMonth chosen = month(month, now);
        return TermCalendar.of(chosen, time.day(now), orders.days(merchantId, time.startOf(chosen.atDay(1)), now));
    }

    /** The orders settled in that month, the first first. */
    public KeysetPage<HeldOrder> orders(String merchantId, YearMonth month, @Nullable String cursor, int limit) {
        merchants.demandSeat(actor.get(), merchantId);
        List<HeldOrder> rows = orders.settled(
                merchantId,
                time.startOf(month.atDay(1)),
                time.startOf(month.plusMonths(1).atDay(1)),
                clock.instant(),
                OrderPlace.of(cursor),
                limit + 1);
        return KeysetPage.cut(rows, limit, OrderPlace::words);
    }

    /** Why: the terms in force, the newest first. */
    public List<Term> terms(String merchantId) {
        merchants.demandSeat(actor.get(), merchantId);
        return list.list(new TermFilter(Term.State.IN_FORCE, null, merchantId), null, TERMS);
    }

    private YearMonth month(@Nullable String typed, Instant now) {
        YearMonth current = time.month(now);
        if (typed == null) {
            return current;
        }
        try {
            YearMonth month = YearMonth.parse(typed);
            boolean near = !month.isBefore(current.minusMonths(MONTHS_AROUND))
                    && !month.isAfter(current.plusMonths(MONTHS_AROUND));
            return near ? month : current;
        } catch (DateTimeException noMonth) {
            return current;
        }
    }
}
