package io.touchstone.deposit.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.deposit.requirement.DepositTariff.Item;
import io.touchstone.deposit.requirement.TariffRedline.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a version of the tariff changes is what differs, and nothing else. */
class TariffRedlineTests {

    private static final Item TEA = new Item("tea", 500, "CNY");
    private static final Item TOYS = new Item("toys", 700, "CNY");
    private static final Item FLAGSHIP = new Item("flagship", 900, "CNY");

    @Test
    void namesWhatIsNewGoneAndAnotherAndLeavesOutTheSame() {
        Item dearer = new Item("tea", 600, "CNY");
        Item inDollars = new Item("flagship", 900, "USD");
        Item phones = new Item("phones", 1, "CNY");

        TariffRedline redline = TariffRedline.between(
                new DepositTariff(List.of(FLAGSHIP), List.of(TEA, TOYS)),
                new DepositTariff(List.of(inDollars), List.of(dearer, phones)));

        assertThat(redline.changes())
                .containsExactly(
                        new Change("shop_type", "flagship", FLAGSHIP.amount(), inDollars.amount()),
                        new Change("category", "phones", null, phones.amount()),
                        new Change("category", "tea", TEA.amount(), dearer.amount()),
                        new Change("category", "toys", TOYS.amount(), null));
    }

    @Test
    void saysNothingOfAVersionThatOnlyOrdersAnew() {
        assertThat(TariffRedline.between(
                                new DepositTariff(List.of(), List.of(TEA, TOYS)),
                                new DepositTariff(List.of(), List.of(TOYS, TEA)))
                        .changes())
                .isEmpty();
    }
}
