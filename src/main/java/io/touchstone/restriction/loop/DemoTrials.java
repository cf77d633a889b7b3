package io.touchstone.restriction.loop;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.StoryDay;
import io.touchstone.shell.StoryShop;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the shop of the story asked of the campaign system before today; in the caller's transaction. */
@Component
class DemoTrials {

    private final Trials trials;
    private final Accounts accounts;
    private final StoryShop shop;
    private final PlatformTime time;
    private final Clock clock;

    DemoTrials(Trials trials, Accounts accounts, StoryShop shop, PlatformTime time, Clock clock) {
        this.trials = trials;
        this.accounts = accounts;
        this.shop = shop;
        this.time = time;
        this.clock = clock;
    }

    void campaign(StoryDay day) {
        accounts.find(StoryShop.SELLER)
                .map(seller -> new Actor(Actor.Kind.MERCHANT, seller.id().id().toString()))
                .ifPresent(seller -> shop.find()
                        .ifPresent(merchant ->
                                trials.use(ConsumerName.CAMPAIGN, merchant, day.at(time, clock.instant()), seller)));
    }
}
