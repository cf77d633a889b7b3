package io.touchstone.deposit.payment;

import io.touchstone.deposit.payment.PaymentPermissions.CanReportPayments;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where other systems tell of money that the bank received for a merchant. */
@Service
@CanReportPayments
@Transactional
public class PaymentNoticeDesk {

    private final Payments payments;
    private final Merchants merchants;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    PaymentNoticeDesk(Payments payments, Merchants merchants, CurrentActor actor, Ids ids, Clock clock) {
        this.payments = payments;
        this.merchants = merchants;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    public PaymentView receive(String merchantId, Money amount, String bankReference) {
        if (merchants.find(merchantId).isEmpty()) {
            throw new NotFound("merchant", merchantId);
        }
        return payments.receive(new ReceivePayment(
                ids.next(),
                merchantId,
                amount,
                bankReference,
                ReceivePayment.Source.API,
                clock.instant(),
                actor.get()));
    }
}
