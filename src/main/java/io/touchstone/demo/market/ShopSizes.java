package io.touchstone.demo.market;

import java.util.ArrayList;
import java.util.List;

/** How a market's orders are spread over its shops: a few giants, a long tail, so that every level up to the crowns is seen. */
final class ShopSizes {

    /** Shares of a market of 300 shops and 200,000 orders; other markets keep the proportions. */
    private static final List<Tier> TIERS = List.of(
            new Tier(1, 34_500),
            new Tier(2, 16_500),
            new Tier(3, 9_000),
            new Tier(3, 5_200),
            new Tier(12, 2_700),
            new Tier(20, 1_150),
            new Tier(32, 560),
            new Tier(44, 250),
            new Tier(48, 150),
            new Tier(30, 85),
            new Tier(25, 40),
            new Tier(48, 18),
            new Tier(21, 6));

    private static final int SHOPS = TIERS.stream().mapToInt(Tier::shops).sum();

    private record Tier(int shops, int orders) {}

    private ShopSizes() {}

    /** Orders of each ordinary shop, largest first, adding up to the total. */
    static int[] of(int shops, int totalOrders) {
        List<Integer> shares = new ArrayList<>();
        for (int i = 0; i < shops; i++) {
            shares.add(share((int) ((long) i * SHOPS / shops)));
        }
        return Spread.of(totalOrders, shares);
    }

    private static int share(int place) {
        int left = place;
        for (Tier tier : TIERS) {
            if (left < tier.shops()) {
                return tier.orders();
            }
            left -= tier.shops();
        }
        throw new IllegalArgumentException("place " + place);
    }
}
