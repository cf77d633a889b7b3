package io.touchstone.deposit.payment.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.touchstone.deposit.payment.PaymentNoticeDesk;
import io.touchstone.deposit.payment.PaymentNoticeDesk.PaymentNotice;
import io.touchstone.deposit.payment.PaymentView;
import io.touchstone.kernel.Money;
import io.touchstone.shell.GroupedCall;
import io.touchstone.shell.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payments told by other systems; the scope {@code deposit:write} is asked at {@link PaymentNoticeDesk}. */
@RestController
class PaymentResource {

    private final PaymentNoticeDesk desk;
    private final MessageSource texts;
    private final Function<PaymentView, Object> body = PaymentAnswerBody::of;

    PaymentResource(PaymentNoticeDesk desk, MessageSource texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** The payment as it stands in the books; the same again for a reference told again. */
    record PaymentAnswerBody(
            UUID paymentId, String merchantId, AmountBody amount, String bankReference, Instant receivedAt) {

        static PaymentAnswerBody of(PaymentView view) {
            return new PaymentAnswerBody(
                    view.paymentId(),
                    view.merchantId(),
                    AmountBody.of(view.amount()),
                    view.bankReference(),
                    view.receivedAt());
        }
    }

    /** Money as the contract writes it. */
    record AmountBody(@JsonProperty("amount_minor") long amountMinor, String currency) {

        static AmountBody of(Money money) {
            return new AmountBody(money.minor(), money.currency().getCurrencyCode());
        }
    }

    /** Answers 201 whether the money moved now or before: a sender that was cut off asks the same again. */
    @Idempotent(grouped = true)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(path = "/api/v1/deposits/{merchantId}/payments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    PaymentAnswerBody receive(@PathVariable String merchantId, HttpServletRequest request) throws IOException {
        PaymentBody read = PaymentBody.read(request.getInputStream(), texts);
        PaymentNotice told = new PaymentNotice(merchantId, read.amount(), read.bankReference());
        PaymentView payment = desk.receive(GroupedCall.of(request), told, body);
        // Answered before: then the first answer is given again.
        return payment == null ? null : PaymentAnswerBody.of(payment);
    }
}
