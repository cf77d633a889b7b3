package io.touchstone.deposit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.kernel.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTests {

    private static final Currency CNY = Currency.getInstance("CNY");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.01|1",
                "1|100",
                "1.5|150",
                "1234.50|123450",
                "1,234.50|123450",
                "12，345|1234500",
                " 7 |700",
                "1.10|110",
                "1.500|150",
                "10000000000000|1000000000000000",
                "9,999,999,999,999.99|999999999999999"
            })
    void readsAmountsExactly(String typed, long minor) {
        assertThat(TypedAmount.read(typed, CNY)).contains(new Money(minor, CNY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "0.00",
                "-1",
                "+1",
                "1e3",
                "1.001",
                "1,23",
                "1,2345",
                ",1",
                "1.",
                ".5",
                "NaN",
                "１",
                "¥5",
                "10000000000000.01",
                "99999999999999"
            })
    void readsNothingElse(String typed) {
        assertThat(TypedAmount.read(typed, CNY)).isEmpty();
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(TypedAmount.read(null, CNY)).isEmpty();
    }

    @Test
    void knowsTheDigitsOfACurrency() {
        assertThat(TypedAmount.read("500", Currency.getInstance("JPY")))
                .contains(new Money(500, Currency.getInstance("JPY")));
        assertThat(TypedAmount.read("0.5", Currency.getInstance("JPY"))).isEmpty();
        assertThat(TypedAmount.read("1.234", Currency.getInstance("KWD")))
                .contains(new Money(1_234, Currency.getInstance("KWD")));
        assertThat(TypedAmount.read("5", Currency.getInstance("XAU")))
                .contains(new Money(5, Currency.getInstance("XAU")));
    }
}
