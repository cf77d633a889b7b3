package io.touchstone.inspection.buying.web;

import io.touchstone.inspection.buying.BuyerIdentity;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Somebody for the pool, as it is typed.
 *
 * @param account whom the platform knows them by
 */
record BuyerForm(
        @Nullable String once,

        @NotNull(message = "{inspection.typed.alias}")
        @Pattern(regexp = "\\s*[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,58}\\s*", message = "{inspection.typed.alias}")
        @Nullable
        String alias,

        @NotBlank(message = "{inspection.typed.given}") @Size(max = 100, message = "{inspection.typed.long}") @Nullable
        String name,

        @NotNull(message = "{inspection.typed.phone}")
        @Pattern(regexp = "\\s*\\+?[0-9][0-9 ()-]{4,30}\\s*", message = "{inspection.typed.phone}")
        @Nullable
        String phone,

        @NotBlank(message = "{inspection.typed.given}") @Size(max = 400, message = "{inspection.typed.long}") @Nullable
        String address,

        @NotBlank(message = "{inspection.typed.given}") @Size(max = 100, message = "{inspection.typed.long}") @Nullable
        String paymentAccount,

        @NotBlank(message = "{inspection.typed.given}") @Size(max = 64, message = "{inspection.typed.long}") @Nullable
        String account,

        @Nullable String consentedOn,

        @NotNull(message = "{inspection.typed.quota}")
        @Pattern(regexp = "\\s*[1-9]\\d{0,2}\\s*", message = "{inspection.typed.quota}")
        @Nullable
        String quarterMax) {

    static BuyerForm empty(UUID once) {
        return new BuyerForm(once.toString(), null, null, null, null, null, null, null, "10");
    }

    void check(BindingResult errors) {
        if (!Typed.text(consentedOn).isEmpty() && Typed.day(consentedOn).isEmpty()) {
            errors.rejectValue("consentedOn", "inspection.typed.day");
        }
        if (Typed.id(once).isEmpty()) {
            errors.reject("inspection.typed.again");
        }
    }

    BuyerIdentity identity() {
        return new BuyerIdentity(
                Typed.text(name),
                Typed.text(phone),
                Typed.text(address),
                Typed.text(paymentAccount),
                Typed.text(account));
    }

    /** Tells nothing, so that it reaches no log. */
    @Override
    public String toString() {
        return "BuyerForm[" + once + "]";
    }
}
