package io.touchstone.deposit.fund;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what pages show of the fund. */
@Component
class FundPictures {

    private static final int MONTHS = 12;
    private static final Duration PACE = Duration.ofDays(90);

    private final FundLevel level;
    private final FundList list;
    private final FundRows rows;
    private final FundAlarm alarm;
    private final DebtRows debts;
    private final Accounts accounts;
    private final Settings settings;
    private final PlatformTime time;

    FundPictures(
            FundLevel level,
            FundList list,
            FundRows rows,
            FundAlarm alarm,
            DebtRows debts,
            Accounts accounts,
            Settings settings,
            PlatformTime time) {
        this.level = level;
        this.list = list;
        this.rows = rows;
        this.alarm = alarm;
        this.debts = debts;
        this.accounts = accounts;
        this.settings = settings;
        this.time = time;
    }

    FundView now(Instant now) {
        FundLevel.Level so = level.now();
        YearMonth month = time.month(now);
        long paid = rows.sumBetween(now.minus(PACE), now);
        return new FundView(
                so.balance(),
                so.owed(),
                so.spendable(),
                alarm.isLow(so.spendable(), now),
                paid == 0 ? -1 : so.spendable().minor() / Math.max(1, paid / PACE.toDays()),
                settings.at(FundTerms.KEY, now),
                list.months(month.minusMonths(MONTHS - 1L), month));
    }

    FundPaymentView payment(UUID paymentId, Actor reader) {
        FundPayment payment = rows.find(paymentId).orElseThrow(() -> new NotFound("payment", paymentId.toString()));
        List<FaultDecision> faults = rows.faults(paymentId);
        List<String> people = new ArrayList<>();
        people.add(payment.askedBy());
        if (payment.approvedBy() != null) {
            people.add(payment.approvedBy());
        }
        faults.forEach(fault -> people.add(fault.decidedBy()));
        return new FundPaymentView(
                payment,
                faults,
                debts.ofSource(paymentId),
                accounts.displayNames(people.stream()
                        .map(by -> by.substring(by.indexOf(':') + 1))
                        .toList()),
                payment.askedBy().equals(reader.toString()));
    }
}
