package io.touchstone.inspection.lab.web;

import io.touchstone.inspection.lab.Lab;
import io.touchstone.kernel.Money;
import io.touchstone.shell.Typed;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a laboratory may test, as it is typed. */
record ScopeForm(
        @Nullable String category,
        @Nullable String item,
        @Nullable String method,
        @Nullable String until,
        @Nullable String price,
        @Nullable String days) {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final int DAYS_MAX = 365;
    private static final int METHOD_MAX = 200;
    private static final BigDecimal YUAN_MAX = new BigDecimal("10000000");

    static ScopeForm empty() {
        return new ScopeForm("", "", "", "", "", "");
    }

    void check(BindingResult errors) {
        if (!itemCode().matches(SpecItemForm.CODE)) {
            errors.rejectValue("item", "inspection.item.code.bad");
        }
        if (Typed.text(method).length() > METHOD_MAX) {
            errors.rejectValue("method", "inspection.lab.typed.long");
        }
        if (Typed.day(until).isEmpty()) {
            errors.rejectValue("until", "inspection.lab.typed.date");
        }
        if (LabFields.measured(price).filter(ScopeForm::isPrice).isEmpty()) {
            errors.rejectValue("price", "inspection.lab.typed.amount");
        }
        if (Typed.whole(days, 1, DAYS_MAX).isEmpty()) {
            errors.rejectValue("days", "inspection.lab.typed.days");
        }
    }

    private static boolean isPrice(BigDecimal price) {
        return price.signum() >= 0 && price.stripTrailingZeros().scale() <= 2 && price.compareTo(YUAN_MAX) <= 0;
    }

    private String itemCode() {
        return Typed.text(item).toUpperCase(Locale.ROOT);
    }

    /** Only after the shape was found good. */
    Lab.NewScope scope() {
        return new Lab.NewScope(
                Typed.orNull(category),
                itemCode(),
                Typed.text(method),
                Typed.day(until).orElseThrow(),
                new Money(
                        LabFields.measured(price)
                                .orElseThrow()
                                .movePointRight(2)
                                .longValueExact(),
                        CNY),
                Typed.whole(days, 1, DAYS_MAX).orElseThrow());
    }
}
