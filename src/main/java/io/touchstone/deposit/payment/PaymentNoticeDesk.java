package io.touchstone.deposit.payment;

import io.touchstone.deposit.ledger.PostingQueue;
import io.touchstone.deposit.payment.PaymentPermissions.CanReportPayments;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.GroupedCall;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where other systems tell of money that the bank received for a merchant. The queue opens the transactions. */
@Service
@CanReportPayments
public class PaymentNoticeDesk {

    private final Merchants merchants;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;
    private final PostingQueue queue;
    private final PostingQueue.Work<ReceivePayment, PaymentView> together;

    PaymentNoticeDesk(
            Payments payments, Merchants merchants, CurrentActor actor, Ids ids, Clock clock, PostingQueue queue) {
        this.queue = queue;
        this.together = told -> payments.receiveAll(told).stream()
                .map(PaymentNoticeDesk::answer)
                .toList();
        this.merchants = merchants;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /** Null when the call's key was answered before; the queue opens the transactions. */
    public @Nullable PaymentView receive(GroupedCall call, PaymentNotice told, Function<PaymentView, Object> body) {
        if (merchants.find(told.merchantId()).isEmpty()) {
            return call.alone(() -> {
                throw new NotFound("merchant", told.merchantId());
            });
        }
        ReceivePayment payment = new ReceivePayment(
                ids.next(),
                told.merchantId(),
                told.amount(),
                told.bankReference(),
                ReceivePayment.Source.API,
                clock.instant(),
                actor.get());
        return queue.submit(call, together, payment, body);
    }

    /** What another system told of. */
    public record PaymentNotice(String merchantId, Money amount, String bankReference) {}

    private static PostingQueue.Answer<PaymentView> answer(PaymentAnswer answer) {
        return answer instanceof PaymentAnswer.Received received
                ? new PostingQueue.Answer.Done<>(received.payment())
                : new PostingQueue.Answer.Refused<>(((PaymentAnswer.Refused) answer).why());
    }
}
