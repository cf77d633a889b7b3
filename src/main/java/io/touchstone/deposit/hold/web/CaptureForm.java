package io.touchstone.deposit.hold.web;

import io.touchstone.deposit.CaptureHold.Receiver;
import io.touchstone.deposit.ledger.TypedAmount;
import io.touchstone.kernel.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A payment out of a hold as it is typed. */
record CaptureForm(
        @Nullable String once,
        @Nullable String amount,
        @Nullable String to,

        @NotBlank @Size(max = 1000) @Nullable String reason) {

    static final CaptureForm EMPTY = new CaptureForm(null, null, null, null);

    /** @param remaining what the hold has; its currency is the amount's */
    void check(BindingResult result, Money remaining) {
        Optional<Money> money = money(remaining);
        if (money.isEmpty()) {
            result.rejectValue("amount", "deposit.hold.amount.form");
        } else if (money.get().minor() > remaining.minor()) {
            result.rejectValue("amount", "deposit.hold.amount.more");
        }
        if (receiver().isEmpty()) {
            result.rejectValue("to", "deposit.hold.to.form");
        }
    }

    Optional<Money> money(Money remaining) {
        return TypedAmount.read(amount, remaining.currency());
    }

    Optional<Receiver> receiver() {
        return Arrays.stream(Receiver.values())
                .filter(one -> one.word().equals(to))
                .findAny();
    }
}
