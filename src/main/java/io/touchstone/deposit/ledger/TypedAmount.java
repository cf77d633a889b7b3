package io.touchstone.deposit.ledger;

import io.touchstone.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An amount as people type it, in major units: {@code 1234.50}, {@code 1,234.5}; exact, more than zero, and what one leg can move. */
public final class TypedAmount {

    private static final Pattern FIGURES = Pattern.compile("(\\d{1,14}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,3})?");

    private TypedAmount() {}

    /** Empty when it is no amount of that currency; nothing is rounded. */
    public static Optional<Money> read(@Nullable String typed, Currency currency) {
        String text = typed == null ? "" : typed.strip().replace('，', ',');
        if (!FIGURES.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal minor = new BigDecimal(text.replace(",", ""))
                .movePointRight(Math.max(currency.getDefaultFractionDigits(), 0))
                .stripTrailingZeros();
        if (minor.scale() > 0 || minor.signum() == 0 || minor.compareTo(BigDecimal.valueOf(Posting.AMOUNT_MAX)) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Money(minor.longValueExact(), currency));
    }
}
