package io.touchstone.deposit.refund;

import io.touchstone.deposit.refund.RequestRefund.Payee;
import io.touchstone.deposit.statement.StatementPermissions.CanReadOwnDeposit;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.Currency;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a merchant asks for its own deposit back; another's shop does not exist for it. */
@Service
@CanReadOwnDeposit
@Transactional
public class OwnRefundDesk {

    private final Refunds refunds;
    private final RefundBook book;
    private final RefundPages pages;
    private final Merchants merchants;
    private final CurrentActor actor;
    private final Clock clock;

    OwnRefundDesk(
            Refunds refunds, RefundBook book, RefundPages pages, Merchants merchants, CurrentActor actor, Clock clock) {
        this.refunds = refunds;
        this.book = book;
        this.pages = pages;
        this.merchants = merchants;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public RefundPage page(String merchantId, Currency currency) {
        merchants.demandSeat(actor.get(), merchantId);
        return pages.of(merchantId, currency, clock.instant());
    }

    public Refund request(UUID once, String merchantId, Money amount, String reason, Payee payee) {
        merchants.demandSeat(actor.get(), merchantId);
        return refunds.request(
                new RequestRefund(once, merchantId, amount, reason, payee, clock.instant(), actor.get()));
    }

    public void withdraw(String merchantId, String number) {
        merchants.demandSeat(actor.get(), merchantId);
        Refund refund = book.find(number)
                .filter(found -> found.merchantId().equals(merchantId))
                .orElseThrow(() -> new NotFound("refund", number));
        refunds.withdraw(refund.number(), clock.instant(), actor.get());
    }
}
