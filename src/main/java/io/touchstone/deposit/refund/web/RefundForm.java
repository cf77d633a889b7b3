package io.touchstone.deposit.refund.web;

import io.touchstone.deposit.ledger.TypedAmount;
import io.touchstone.deposit.refund.RequestRefund.Payee;
import io.touchstone.kernel.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A request for a refund as it is typed.
 *
 * @param once made when the form was shown
 * @param leftServices that the shop has left special services, which nothing else tells (rules.md 4)
 */
record RefundForm(
        @Nullable String once,
        @Nullable String amount,

        @NotBlank(message = "{deposit.typed.reason}") @Size(max = 1000, message = "{deposit.typed.reason}") @Nullable
        String reason,

        @NotNull(message = "{deposit.typed.missing}")
        @Pattern(regexp = "\\s*[\\p{L}][^\\p{Cntrl}]{0,99}", message = "{deposit.typed.name}")
        @Nullable
        String payeeName,

        @NotNull(message = "{deposit.typed.missing}")
        @Pattern(regexp = "\\s*[\\p{L}][^\\p{Cntrl}]{0,99}", message = "{deposit.typed.name}")
        @Nullable
        String bankName,

        @NotNull(message = "{deposit.typed.missing}")
        @Pattern(regexp = "\\s*[0-9A-Z]([0-9A-Z -]{4,32})[0-9A-Z]\\s*", message = "{deposit.typed.account}")
        @Nullable
        String accountNumber,

        @Nullable String leftServices) {

    static RefundForm empty(UUID once) {
        return new RefundForm(once.toString(), null, null, null, null, null, null);
    }

    void check(Currency currency, BindingResult errors) {
        if (money(currency).isEmpty()) {
            errors.rejectValue("amount", "deposit.typed.amount");
        }
        if (!"true".equals(leftServices)) {
            errors.rejectValue("leftServices", "deposit.refund.services.missing");
        }
        if (id().isEmpty()) {
            errors.reject("deposit.typed.stale");
        }
    }

    Optional<UUID> id() {
        try {
            return Optional.ofNullable(once).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    Optional<Money> money(Currency currency) {
        return TypedAmount.read(amount, currency);
    }

    String words() {
        return String.valueOf(reason).strip();
    }

    Payee payee() {
        return new Payee(
                String.valueOf(payeeName).strip(),
                String.valueOf(bankName).strip(),
                String.valueOf(accountNumber).replaceAll("[ -]", ""));
    }

    /** Leaves the account out, so that it reaches no log. */
    @Override
    public String toString() {
        return "RefundForm[" + once + "]";
    }
}
