package io.touchstone.deposit.hold.web;

import io.touchstone.deposit.ledger.TypedAmount;
import io.touchstone.kernel.Money;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A hold as it is typed.
 *
 * @param expiresOn its last day; blank for none
 */
record HoldForm(
        @Nullable String once,

        @NotBlank @Size(max = 64) @Nullable String merchant,

        @Nullable String amount,
        @Nullable String currency,

        @NotBlank @Size(max = 64) @Nullable String caseNo,

        @NotBlank @Size(max = 1000) @Nullable String reason,

        @Nullable String expiresOn) {

    /** An empty one for a merchant, or for whoever is typed. */
    static HoldForm empty(@Nullable String merchant) {
        return new HoldForm(null, merchant, null, "CNY", null, null, null);
    }

    /** Finds what the annotations cannot see: an amount, a currency or a day that is none, or a day that is over. */
    void check(BindingResult result, LocalDate today) {
        if (money().isEmpty()) {
            result.rejectValue("amount", "deposit.hold.amount.form");
        }
        if (typedCurrency().isEmpty()) {
            result.rejectValue("currency", "deposit.form.currency");
        }
        if (!Typed.isBlank(expiresOn)
                && lastDay().filter(day -> !day.isBefore(today)).isEmpty()) {
            result.rejectValue("expiresOn", "deposit.hold.expires-on.form");
        }
    }

    Optional<Money> money() {
        return typedCurrency().flatMap(code -> TypedAmount.read(amount, code));
    }

    Optional<LocalDate> lastDay() {
        return Typed.day(expiresOn);
    }

    private Optional<Currency> typedCurrency() {
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(Typed.text(currency)))
                .findAny();
    }
}
