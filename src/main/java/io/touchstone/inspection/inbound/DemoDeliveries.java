package io.touchstone.inspection.inbound;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.StoryShop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deliveries of the demo market (D12): a shop whose refused lots made its inspection tightened until five in a row were good, one that
 * went on being refused until it was suspended, and deliveries at every stage between the door and the shelf.
 */
@Component
class DemoDeliveries implements DemoChapter {

    private static final int UNITS = 120;
    private static final Duration APART = Duration.ofDays(6);
    private static final Duration LOOKING = Duration.ofHours(5);

    /** What becomes of a delivery. */
    private enum End {
        WAITING,
        HALF_LOOKED_AT,
        ACCEPTED,
        REFUSED,
        SCREENING,
        SCREENED,
        RETURNED,
        CANCELLED
    }

    /** Of each shop what becomes of its deliveries, the oldest first. */
    private static final List<List<End>> STORIES = List.of(
            List.of(
                    End.ACCEPTED,
                    End.SCREENED,
                    End.ACCEPTED,
                    End.RETURNED,
                    End.ACCEPTED,
                    End.ACCEPTED,
                    End.ACCEPTED,
                    End.ACCEPTED,
                    End.ACCEPTED,
                    End.HALF_LOOKED_AT),
            List.of(End.RETURNED, End.RETURNED, End.RETURNED, End.SCREENED, End.RETURNED, End.RETURNED, End.RETURNED),
            List.of(End.ACCEPTED, End.CANCELLED, End.SCREENING, End.REFUSED, End.WAITING));

    private final Deliveries deliveries;
    private final DeliveryBook book;
    private final Accounts accounts;
    private final StoryShop story;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    DemoDeliveries(
            Deliveries deliveries,
            DeliveryBook book,
            Accounts accounts,
            StoryShop story,
            JdbcClient jdbc,
            Ids ids,
            Clock clock) {
        this.deliveries = deliveries;
        this.book = book;
        this.accounts = accounts;
        this.story = story;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inspection-inbound";
    }

    @Override
    public int position() {
        return 72;
    }

    /** Goods that a shop sends to the warehouse. */
    private record Goods(String merchantId, String productId, String categoryCode) {}

    @Override
    public void tell() {
        Actor inspector = accounts.find("inspector")
                .map(one -> new Actor(Actor.Kind.STAFF, one.id().toString()))
                .orElseGet(() -> Actor.system("demo-inspector"));
        Instant now = clock.instant();
        List<Goods> goods = goods();
        for (int shop = 0; shop < Math.min(STORIES.size(), goods.size()); shop++) {
            List<End> ends = STORIES.get(shop);
            for (int i = 0; i < ends.size(); i++) {
                Instant came =
                        now.minus(APART.multipliedBy(ends.size() - (long) i)).plus(Duration.ofHours(shop));
                tell(goods.get(shop), i + 1, ends.get(i), came, inspector);
            }
        }
    }

    private void tell(Goods goods, int number, End end, Instant came, Actor by) {
        Delivery delivery = deliveries.record(
                new NewDelivery(
                        ids.next(),
                        goods.merchantId(),
                        goods.categoryCode(),
                        goods.productId(),
                        "DN-%s-%02d".formatted(goods.merchantId(), number),
                        UNITS),
                came,
                by);
        String code = delivery.number();
        if (end == End.WAITING) {
            return;
        }
        if (end == End.CANCELLED) {
            deliveries.cancel(code, "重复登记 Written down twice", delivery.version(), came.plus(LOOKING), by);
            return;
        }
        Instant looked = came.plus(LOOKING);
        if (end == End.HALF_LOOKED_AT) {
            look(code, 0, delivery.sampleSize() / 2, looked, by);
            return;
        }
        look(code, end == End.ACCEPTED ? 0 : delivery.reject(), Integer.MAX_VALUE, looked, by);
        deliveries.decide(code, version(code), looked.plus(LOOKING), by);
        follow(code, end, looked.plus(Duration.ofDays(1)), by);
    }

    /** What is done with a delivery that was refused. */
    private void follow(String code, End end, Instant at, Actor by) {
        if (end == End.RETURNED) {
            deliveries.sendBack(code, "整批退回商家 Sent back whole", version(code), at, by);
        }
        if (end == End.SCREENING || end == End.SCREENED) {
            deliveries.screen(code, version(code), at, by);
            look(code, 2, end == End.SCREENED ? Integer.MAX_VALUE : UNITS / 4, at.plus(LOOKING), by);
        }
        if (end == End.SCREENED) {
            deliveries.finish(code, version(code), at.plus(LOOKING).plus(LOOKING), by);
        }
    }

    /**
     * Units in the order in which they are taken out of the boxes.
     *
     * @param bad how many of the first are rejected
     */
    private void look(String code, int bad, int most, Instant at, Actor by) {
        Delivery delivery = deliveries.open(code);
        UnitResults results = deliveries.standing(delivery);
        int[] chosen = IntStream.rangeClosed(1, delivery.units())
                .filter(results::isChosen)
                .limit(most)
                .toArray();
        Defect[] defects = Defect.values();
        for (int i = 0; i < chosen.length; i++) {
            Defect defect = i < bad ? defects[(chosen[i] + i) % defects.length] : null;
            results.add(new UnitResult(
                    chosen[i], defect, defect == null ? null : "开箱复核确认 Confirmed at a second look", null));
        }
        deliveries.say(delivery, results.fresh(), true, at, by);
    }

    private long version(String code) {
        return book.find(code).orElseThrow().version();
    }

    /** One product each of the first shops, without the one that has a story of its own. */
    private List<Goods> goods() {
        return jdbc.sql("""
                        select distinct on (merchant_id) merchant_id, product_id, category_code from catalog_product
                         where not bare and category_code is not null and merchant_id <> :story
                         order by merchant_id, product_id limit :shops
                        """)
                .param("story", story.find().orElse(""))
                .param("shops", STORIES.size())
                .query((row, i) -> new Goods(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
