package io.touchstone.deposit.fund.web;

import io.touchstone.deposit.FundPurpose;
import io.touchstone.deposit.fund.NewFundPayment;
import io.touchstone.deposit.ledger.TypedAmount;
import io.touchstone.kernel.Money;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A payment of the fund as it is typed. */
record FundForm(
        @Pattern(regexp = UUID_SHAPE) @NotBlank @Nullable String once,
        @NotBlank @Size(max = 64) @Nullable String merchant,
        @Size(max = 64) @Nullable String order,
        @NotBlank @Nullable String purpose,
        @NotBlank @Nullable String amount,
        @NotBlank @Size(max = 64) @Nullable String caseNo,
        @NotBlank @Size(max = 1000) @Nullable String reason) {

    static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    static final Currency YUAN = Currency.getInstance("CNY");

    static FundForm empty(UUID once, @Nullable String merchant, @Nullable String order) {
        return new FundForm(once.toString(), merchant, order, null, null, null, null);
    }

    void check(BindingResult checked) {
        if (amount != null && !amount.isBlank() && money().isEmpty()) {
            checked.rejectValue("amount", "deposit.typed.amount");
        }
        if (purpose != null && !purpose.isBlank() && chosen().isEmpty()) {
            checked.rejectValue("purpose", "deposit.form.choose");
        }
    }

    /** Only after {@link #check} found nothing. */
    NewFundPayment payment() {
        return new NewFundPayment(
                UUID.fromString(String.valueOf(once)),
                String.valueOf(merchant).strip(),
                Typed.orNull(order),
                chosen().orElseThrow(),
                money().orElseThrow(),
                String.valueOf(caseNo).strip(),
                String.valueOf(reason).strip());
    }

    private Optional<Money> money() {
        return TypedAmount.read(amount, YUAN);
    }

    private Optional<FundPurpose> chosen() {
        for (FundPurpose one : FundPurpose.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(purpose)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
