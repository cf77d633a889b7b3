package io.touchstone.inspection.buying;

import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A made buyers’ pool for the demo, and what it bought before today; in the caller's transaction. */
@Component
public class DemoBuying {

    private static final int QUARTER_MAX = 60;
    private static final int WAITING_HOURS = 48;
    private static final List<String> NAMES = List.of("周小雨", "吴一凡", "郑海蓝", "冯知秋", "陈南星", "褚云舟");

    private final BuyerBook buyers;
    private final PurchaseBook purchases;
    private final OpeningBook openings;
    private final Purchases work;
    private final BuyerSecrets secrets;
    private final Samples samples;
    private final PlatformTime time;
    private final Ids ids;
    private final List<UUID> pool = new ArrayList<>();
    private int orders;

    DemoBuying(
            BuyerBook buyers,
            PurchaseBook purchases,
            OpeningBook openings,
            Purchases work,
            BuyerSecrets secrets,
            Samples samples,
            PlatformTime time,
            Ids ids) {
        this.buyers = buyers;
        this.purchases = purchases;
        this.openings = openings;
        this.work = work;
        this.secrets = secrets;
        this.samples = samples;
        this.time = time;
        this.ids = ids;
    }

    /** People who have agreed; all made up. */
    public void recruit(Instant at, Actor actor) {
        pool.clear();
        for (String name : NAMES) {
            int number = pool.size() + 1;
            UUID id = ids.next();
            BuyerIdentity identity = new BuyerIdentity(
                    name,
                    "1990000%04d".formatted(number),
                    "示范市隐名路 " + number + " 号",
                    "demo-pay-" + number,
                    "demo-buyer-" + number);
            Buyer buyer = new Buyer(id, "B-%03d".formatted(number), time.day(at), true, QUARTER_MAX, 0, null, 0);
            buyers.add(
                    buyer,
                    secrets.seal(identity, id),
                    secrets.mark("account", identity.account()),
                    at,
                    actor.toString());
            pool.add(id);
        }
    }

    /** Somebody asks who the first of them is; a second person has not answered yet. */
    public void askWhoBought(String reason, Instant at, Actor actor) {
        pool.stream()
                .findFirst()
                .ifPresent(buyer -> openings.add(
                        ids.next(),
                        buyer,
                        null,
                        reason,
                        actor.toString(),
                        at,
                        at.plus(Duration.ofHours(WAITING_HOURS))));
    }

    /** Somebody is to buy it. */
    public UUID assign(SampleView sample, Instant at, Actor actor) {
        UUID id = ids.next();
        if (pool.isEmpty()) {
            // A chapter that came with a later version: the pool was recruited before this start.
            buyers.all(at, QUARTER_MAX).forEach(known -> pool.add(known.buyerId()));
        }
        UUID buyer = pool.get(orders++ % pool.size());
        purchases.add(id, sample.id(), sample.merchantId(), buyer, at, actor.toString());
        buyers.assigned(buyer, at);
        return id;
    }

    /** It was ordered under cover. */
    public void order(SampleView sample, Money price, Money postage, Instant at, Actor actor) {
        UUID id = assign(sample, at, actor);
        OrderRecord order = new OrderRecord("demo-order-" + sample.number(), "demo-pay", "示范市隐名路驿站", "示范联系人");
        purchases.order(
                id,
                ids.next(),
                secrets.seal(order, id),
                secrets.mark("order", order.orderId()),
                price,
                postage,
                at,
                actor.toString());
        samples.ordered(sample.id(), at, actor);
        work.bookCosts(purchases.find(id).orElseThrow(), price, postage, at, actor);
    }
}
