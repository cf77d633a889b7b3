package io.touchstone.shell.web;

import io.touchstone.kernel.Money;
import io.touchstone.shell.MoneyText;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Money as pages show it, in major units and with a true minus sign: {@code @money} in templates. */
@Component("money")
class Amounts implements MoneyText {

    private static final String MINUS = "\u2212";
    private static final String YUAN = "CNY";

    /** With its currency: {@code CNY 1,234.50}, and yuan in Chinese as {@code ¥1,234.50}. */
    public String text(Money amount) {
        return text(amount.minor(), amount.currency().getCurrencyCode());
    }

    @Override
    public String text(long minor, String currency) {
        String figures = number(minor, currency);
        boolean chinese = Language.of(LocaleContextHolder.getLocale()) == Language.CHINESE;
        if (!chinese || !YUAN.equals(currency)) {
            return currency + "\u00a0" + figures;
        }
        return minor < 0 ? MINUS + "¥" + figures.substring(MINUS.length()) : "¥" + figures;
    }

    /** The figures alone, where a heading names the currency: {@code 1,234.50}. */
    public String number(long minor, String currency) {
        int digits = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
        BigDecimal amount = BigDecimal.valueOf(minor, digits);
        String figures = format(digits).format(amount.abs());
        return amount.signum() < 0 ? MINUS + figures : figures;
    }

    /** A movement: what comes in with a plus, what goes out with a minus. */
    public String signed(long minor, String currency) {
        return minor > 0 ? "+" + number(minor, currency) : number(minor, currency);
    }

    private static DecimalFormat format(int digits) {
        String pattern = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
