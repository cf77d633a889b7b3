package io.touchstone.inspection.inbound.web;

import io.touchstone.inspection.inbound.NewDelivery;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A delivery as it is typed. */
record DeliveryForm(
        @Nullable String once,

        @NotBlank(message = "{inspection.inbound.bad.merchant}") @Size(max = 64) @Nullable
        String merchantId,

        @Size(max = 64) @Nullable String productId,
        @Size(max = 64) @Nullable String categoryCode,

        @NotBlank(message = "{inspection.inbound.bad.reference}")
        @Size(max = 64, message = "{inspection.inbound.bad.reference}")
        @Nullable
        String reference,

        @Nullable String units) {

    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,6}");

    static DeliveryForm empty(UUID once) {
        return new DeliveryForm(once.toString(), "", "", "", "", "");
    }

    /** What the annotations cannot say. */
    void check(BindingResult errors) {
        if (!WHOLE.matcher(Typed.text(units)).matches()) {
            errors.rejectValue("units", "inspection.inbound.bad.units");
        }
        if (Typed.text(productId).isEmpty() && Typed.text(categoryCode).isEmpty()) {
            errors.rejectValue("categoryCode", "inspection.inbound.bad.one-of");
        }
        if (id().isEmpty()) {
            errors.reject("inspection.inbound.bad.form");
        }
    }

    /** Only after the shape was found good. */
    NewDelivery delivery() {
        return new NewDelivery(
                id().orElseThrow(),
                Typed.text(merchantId),
                Typed.orNull(categoryCode),
                Typed.orNull(productId),
                Typed.text(reference),
                Integer.parseInt(Typed.text(units)));
    }

    private Optional<UUID> id() {
        return Typed.id(once);
    }
}
