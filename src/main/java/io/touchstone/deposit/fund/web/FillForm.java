package io.touchstone.deposit.fund.web;

import io.touchstone.deposit.ledger.TypedAmount;
import io.touchstone.kernel.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Filling the fund up, as it is typed. */
record FillForm(
        @Pattern(regexp = FundForm.UUID_SHAPE) @NotBlank @Nullable
        String once,

        @NotBlank @Nullable String amount,
        @NotBlank @Size(max = 1000) @Nullable String reason) {

    static FillForm empty(UUID once) {
        return new FillForm(once.toString(), null, null);
    }

    void check(BindingResult checked) {
        if (amount != null
                && !amount.isBlank()
                && TypedAmount.read(amount, FundForm.YUAN).isEmpty()) {
            checked.rejectValue("amount", "deposit.typed.amount");
        }
    }

    UUID id() {
        return UUID.fromString(String.valueOf(once));
    }

    Money money() {
        return TypedAmount.read(amount, FundForm.YUAN).orElseThrow();
    }
}
