package io.touchstone.deposit.payment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of the platform's bank accounts as it is typed. */
record BankAccountForm(
        @NotBlank(message = "{deposit.typed.missing}") @Size(max = 100, message = "{deposit.typed.long}") @Nullable
        String holder,

        @NotBlank(message = "{deposit.typed.missing}") @Size(max = 100, message = "{deposit.typed.long}") @Nullable
        String bankName,

        @NotNull(message = "{deposit.typed.missing}")
        @Pattern(regexp = "[0-9A-Z-]{4,34}", message = "{deposit.typed.account}")
        @Nullable
        String number,

        @Nullable String currency) {

    static BankAccountForm empty() {
        return new BankAccountForm(null, null, null, "CNY");
    }

    Optional<Currency> money() {
        try {
            return Optional.ofNullable(currency).map(code -> Currency.getInstance(code.strip()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
