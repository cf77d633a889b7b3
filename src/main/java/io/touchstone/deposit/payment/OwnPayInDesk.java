package io.touchstone.deposit.payment;

import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.statement.StatementPermissions.CanReadOwnDeposit;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.Subject;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a merchant learns how to pay in and announces what it pays; another's shop does not exist for it. */
@Service
@CanReadOwnDeposit
@Transactional
public class OwnPayInDesk {

    private static final int SHOWN = 20;

    private final PayInBook book;
    private final PaymentBook payments;
    private final BankAccounts accounts;
    private final Deposits deposits;
    private final Merchants merchants;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    OwnPayInDesk(
            PayInBook book,
            PaymentBook payments,
            BankAccounts accounts,
            Deposits deposits,
            Merchants merchants,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.book = book;
        this.payments = payments;
        this.accounts = accounts;
        this.deposits = deposits;
        this.merchants = merchants;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** What the page about paying in shows. */
    public record Page(
            String merchantId,
            String shopName,
            DepositView deposit,
            List<BankAccount> accounts,
            List<PayIn> announced,
            List<PaymentView> payments) {}

    /** That a merchant means to pay. */
    private record PayInAnnounced(PayIn payIn, Actor actor) implements GovernanceEvent {

        @Override
        public String action() {
            return "deposit.pay_in_announced";
        }

        @Override
        public Subject subject() {
            return Subject.merchant(payIn.merchantId());
        }

        @Override
        public Instant occurredAt() {
            return payIn.announcedAt();
        }

        @Override
        public Map<String, ?> details() {
            return Map.of(
                    "code", payIn.code(),
                    "amount_minor", payIn.amount().minor(),
                    "currency", payIn.amount().currency().getCurrencyCode());
        }
    }

    @Transactional(readOnly = true)
    public Page page(String merchantId, Currency currency) {
        MerchantView merchant = merchants.own(actor.get(), merchantId);
        return new Page(
                merchantId,
                merchant.name(),
                deposits.of(merchantId, currency, clock.instant()),
                accounts.all().stream().filter(BankAccount::isInUse).toList(),
                book.ofMerchant(merchantId, SHOWN),
                payments.ofMerchant(merchantId, SHOWN));
    }

    /**
     * Notes what the merchant is about to pay.
     *
     * @param once made when the form was shown, so that sent twice it is one announcement
     */
    public void announce(UUID once, String merchantId, Money amount) {
        merchants.demandSeat(actor.get(), merchantId);
        PayIn announced = new PayIn(once, PayInCode.of(once), merchantId, amount, clock.instant(), null);
        if (book.add(announced, actor.get())) {
            events.publishEvent(new PayInAnnounced(announced, actor.get()));
        } else if (!book.isThere(announced)) {
            throw new Conflict(PaymentRule.FORM_DIFFERS);
        }
    }
}
