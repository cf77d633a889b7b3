package io.touchstone.demo.domain;

import io.touchstone.demo.market.Story;
import io.touchstone.identity.Accounts;
import io.touchstone.merchant.Merchants;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Seats the demo merchants in shops worth looking at: one in the falling and the slow shop, the other in the rising one. */
@Component
class DemoSeats {

    private static final Map<String, List<Story>> SEATS = Map.of(
            "merchant", List.of(Story.FALLING, Story.SLOW_PARCELS),
            "merchant2", List.of(Story.RISING));

    private final Merchants merchants;
    private final Accounts accounts;

    DemoSeats(Merchants merchants, Accounts accounts) {
        this.merchants = merchants;
        this.accounts = accounts;
    }

    /** @param shops ids of the shops of each story */
    void give(Map<Story, List<String>> shops) {
        SEATS.forEach((username, stories) -> accounts.find(username).ifPresent(account -> stories.stream()
                .flatMap(story -> shops.getOrDefault(story, List.of()).stream())
                .forEach(shop -> merchants.giveSeat(account.id().id(), shop))));
    }
}
