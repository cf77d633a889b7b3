package io.touchstone.inspection.buying.web;

import io.touchstone.inspection.buying.OrderRecord;
import io.touchstone.inspection.buying.PlaceOrder;
import io.touchstone.kernel.Money;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** An order as it is typed (rules.md 8.1, online sampling record). */
record OrderForm(
        @Nullable String once,

        @NotBlank(message = "{inspection.typed.given}") @Size(max = 64, message = "{inspection.typed.long}") @Nullable
        String orderId,

        @NotBlank(message = "{inspection.typed.given}") @Size(max = 100, message = "{inspection.typed.long}") @Nullable
        String paymentAccount,

        @NotBlank(message = "{inspection.typed.given}") @Size(max = 400, message = "{inspection.typed.long}") @Nullable
        String deliveryAddress,

        @NotBlank(message = "{inspection.typed.given}") @Size(max = 200, message = "{inspection.typed.long}") @Nullable
        String contact,

        @Nullable String price,
        @Nullable String postage) {

    static OrderForm empty(UUID once) {
        return new OrderForm(once.toString(), null, null, null, null, null, "0");
    }

    void check(Currency currency, BindingResult errors) {
        if (Typed.money(price, currency).filter(amount -> amount.minor() > 0).isEmpty()) {
            errors.rejectValue("price", "inspection.typed.price");
        }
        if (Typed.money(postage, currency).isEmpty()) {
            errors.rejectValue("postage", "inspection.typed.postage");
        }
        if (Typed.id(once).isEmpty()) {
            errors.reject("inspection.typed.again");
        }
    }

    /** Only after the shape was found good. */
    PlaceOrder command(Currency currency) {
        return new PlaceOrder(
                Typed.id(once).orElseThrow(),
                new OrderRecord(
                        Typed.text(orderId),
                        Typed.text(paymentAccount),
                        Typed.text(deliveryAddress),
                        Typed.text(contact)),
                money(price, currency),
                money(postage, currency));
    }

    private static Money money(@Nullable String typed, Currency currency) {
        return Typed.money(typed, currency).orElseThrow();
    }

    /** Tells nothing, so that it reaches no log. */
    @Override
    public String toString() {
        return "OrderForm[" + once + "]";
    }
}
