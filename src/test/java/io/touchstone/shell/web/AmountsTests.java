package io.touchstone.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.kernel.Money;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class AmountsTests {

    private final Amounts amounts = new Amounts();

    @AfterEach
    void noLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void writesYuanAsTheReaderIsUsedTo() {
        Money amount = new Money(123_450, Currency.getInstance("CNY"));

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(amounts.text(amount)).isEqualTo("CNY\u00a01,234.50");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(amounts.text(amount)).isEqualTo("¥1,234.50");
        assertThat(amounts.text(-5, "CNY")).isEqualTo("\u2212¥0.05");
        assertThat(amounts.text(-5, "USD")).isEqualTo("USD\u00a0\u22120.05");
    }

    @Test
    void keepsTheDigitsOfTheCurrency() {
        assertThat(amounts.number(1_234, "JPY")).isEqualTo("1,234");
        assertThat(amounts.number(1_234, "KWD")).isEqualTo("1.234");
        assertThat(amounts.number(1_234, "XXX")).isEqualTo("1,234");
        assertThat(amounts.number(Long.MIN_VALUE, "CNY")).isEqualTo("\u221292,233,720,368,547,758.08");
    }

    @Test
    void saysWhichWayMoneyMoved() {
        assertThat(amounts.signed(1, "CNY")).isEqualTo("+0.01");
        assertThat(amounts.signed(-1, "CNY")).isEqualTo("\u22120.01");
        assertThat(amounts.signed(0, "CNY")).isEqualTo("0.00");
    }
}
