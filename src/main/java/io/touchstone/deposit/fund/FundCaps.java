package io.touchstone.deposit.fund;

import io.touchstone.deposit.DepositRule;
import io.touchstone.deposit.PayFromFund;
import io.touchstone.deposit.ledger.Authority;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the fund pays at most: at once, on an order, to a consumer, in a day; and what one person pays alone (ruling G4). */
@Component
class FundCaps {

    private final FundRows rows;
    private final Settings settings;
    private final PlatformTime time;

    FundCaps(FundRows rows, Settings settings, PlatformTime time) {
        this.rows = rows;
        this.settings = settings;
        this.time = time;
    }

    /** @throws RuleViolation when a cap would be passed */
    void check(PayFromFund payment) {
        long amount = payment.amount().minor();
        if (amount <= 0) {
            throw new RuleViolation(DepositRule.AMOUNT_NOT_POSITIVE);
        }
        if (!payment.amount().currency().equals(FundLevel.CURRENCY)) {
            throw new RuleViolation(FundRule.FUND_CURRENCY);
        }
        FundTerms terms = settings.at(FundTerms.KEY, payment.at());
        demand(amount, 0, terms.perPaymentMinor(), FundRule.FUND_PAYMENT_CAP);
        if (payment.orderId() != null) {
            demand(
                    amount,
                    rows.sumOfOrder(payment.orderId(), Instant.EPOCH),
                    terms.perOrderMinor(),
                    FundRule.FUND_ORDER_CAP);
        }
        if (payment.buyerId() != null) {
            Instant from = payment.at().minus(Duration.ofDays(terms.consumerDays()));
            demand(
                    amount,
                    rows.sumOfBuyer(payment.buyerId(), from),
                    terms.perConsumerMinor(),
                    FundRule.FUND_CONSUMER_CAP);
        }
        LocalDate day = time.day(payment.at());
        long today = rows.sumBetween(time.startOf(day), time.startOf(day.plusDays(1)));
        demand(amount, today, terms.perDayMinor(), FundRule.FUND_DAY_CAP);
    }

    /**
     * Whether one person pays this alone; payments on the order and to its buyer within some days count together. The authority is
     * one on orders: what names none could not be counted and needs the second person.
     */
    boolean withinAuthority(PayFromFund payment) {
        if (payment.orderId() == null) {
            return false;
        }
        Authority authority = settings.at(Authority.KEY, payment.at());
        Instant from = payment.at().minus(Duration.ofDays(authority.days()));
        long onOrder = rows.sumOfOrder(payment.orderId(), from);
        long toBuyer = payment.buyerId() == null ? 0 : rows.sumOfBuyer(payment.buyerId(), from);
        return payment.amount().minor() <= authority.aloneMinor() - Math.max(onOrder, toBuyer);
    }

    private static void demand(long amount, long before, long most, FundRule rule) {
        if (amount > most - before) {
            throw new RuleViolation(rule);
        }
    }
}
