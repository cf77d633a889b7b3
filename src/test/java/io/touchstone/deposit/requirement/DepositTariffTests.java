package io.touchstone.deposit.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.touchstone.deposit.requirement.DepositTariff.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No tariff can be made that asks for nonsense, whether it was typed or kept. */
class DepositTariffTests {

    @ParameterizedTest
    @CsvSource({"' ',5,CNY", "tea,-1,CNY", "tea,1000000000001,CNY", "tea,5,XYZ"})
    void asksForAnAmountThatThereIs(String code, long minor, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Item(code, minor, currency));
    }

    @Test
    void takesTheEdges() {
        assertThat(new Item("tea", 0, "CNY").amount().minor()).isZero();
        assertThat(new Item("tea", DepositTariff.AMOUNT_MAX, "JPY").amount().minor())
                .isEqualTo(DepositTariff.AMOUNT_MAX);
    }

    @Test
    void namesACodeOnceAndShopTypesThatThereAre() {
        Item tea = new Item("tea", 5, "CNY");
        Item flagship = new Item("flagship", 5, "CNY");
        assertThatIllegalArgumentException().isThrownBy(() -> new DepositTariff(List.of(), List.of(tea, tea)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DepositTariff(List.of(flagship, flagship), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new DepositTariff(List.of(tea), List.of()));
        assertThat(new DepositTariff(List.of(flagship), List.of(tea)).shopTypes())
                .containsExactly(flagship);
    }
}
