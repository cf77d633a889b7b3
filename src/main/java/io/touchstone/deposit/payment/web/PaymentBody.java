package io.touchstone.deposit.payment.web;

import io.touchstone.deposit.payment.ReceivePayment;
import io.touchstone.kernel.Money;
import io.touchstone.shell.JsonFields;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.context.MessageSource;

/** A payment as another system sends it (contract, ledger). */
record PaymentBody(Money amount, String bankReference) {

    static PaymentBody read(InputStream in, MessageSource texts) throws IOException {
        JsonFields fields = JsonFields.read(in, texts);
        PaymentBody body =
                new PaymentBody(fields.money("amount"), fields.text("bank_reference", ReceivePayment.REFERENCE_MAX));
        fields.check();
        return body;
    }
}
