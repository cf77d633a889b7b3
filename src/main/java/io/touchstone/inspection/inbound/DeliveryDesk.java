package io.touchstone.inspection.inbound;

import io.touchstone.inspection.acceptance.LotView;
import io.touchstone.inspection.acceptance.Lots;
import io.touchstone.inspection.acceptance.OpenLot;
import io.touchstone.inspection.acceptance.OpenLot.Stage;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where goods that come to the warehouse are written down and decided on (D12). */
@Service
@Transactional
public class DeliveryDesk {

    private static final int SEED_BYTES = 32;

    private final DeliveryBook book;
    private final DeliveryList list;
    private final UnitBook units;
    private final Lots lots;
    private final InboundWorld world;
    private final PlatformTime time;
    private final SecureRandom random = new SecureRandom();

    DeliveryDesk(
            DeliveryBook book, DeliveryList list, UnitBook units, Lots lots, InboundWorld world, PlatformTime time) {
        this.book = book;
        this.list = list;
        this.units = units;
        this.lots = lots;
        this.world = world;
        this.time = time;
    }

    /** A delivery with the units that a page shows, and its rejected units by what is wrong with them. */
    public record DeliverySheet(Delivery delivery, KeysetPage<DeliveryUnit> units, Map<String, Long> defects) {}

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<Delivery> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    /** @param shown {@code open}, {@code rejected} or all units */
    @CanRead
    @Transactional(readOnly = true)
    public DeliverySheet open(String number, String shown, @Nullable String cursor, int limit) {
        Delivery delivery = book.find(number).orElseThrow(() -> new NotFound("delivery", number));
        return new DeliverySheet(
                delivery,
                units.page(delivery.deliveryId(), shown, cursor, limit),
                units.defects(delivery.deliveryId()));
    }

    @CanRead
    public InboundTerms terms() {
        return world.terms();
    }

    /** What stands against a delivery, for the form it was typed into. */
    @CanWork
    @Transactional(readOnly = true)
    public Optional<RuleViolation> objection(NewDelivery come) {
        try {
            check(come);
            return Optional.empty();
        } catch (RuleViolation broken) {
            return Optional.of(broken);
        }
    }

    /** Opens a lot for it and chooses the units to look at. */
    @CanWork
    public Delivery record(NewDelivery come) {
        Optional<Delivery> known = book.find(come.once());
        if (known.isPresent()) {
            return known.get();
        }
        String category = check(come);
        Instant now = world.now();
        InboundTerms terms = world.terms();
        OpenLot command = new OpenLot(
                come.merchantId(), category, Stage.INBOUND, null, come.units(), terms.level(), terms.limit(), now);
        LotView lot = lots.open(List.of(command), world.actor()).get(0);
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        String number = book.number(time.day(now).getYear());
        book.add(come, number, category, lot.lotId(), seed, world.actor().toString(), now);
        units.choose(come.once(), Arrays.copyOf(UnitOrder.of(seed, come.units()), lot.sampleSize()), 0, "sample");
        book.count(come.once());
        world.tell("delivery_recorded", number, Map.of("merchant_id", come.merchantId(), "units", come.units()));
        return book.find(come.once()).orElseThrow();
    }

    private String check(NewDelivery come) {
        int most = world.terms().unitsMax();
        if (come.units() > most) {
            throw new RuleViolation(InboundRule.INBOUND_TOO_LARGE, most);
        }
        return world.category(come);
    }

    /** Judges it by its acceptance number, once every chosen unit has a result. */
    @CanWork
    public void decide(String number, long seen) {
        Delivery delivery = locked(number);
        delivery.mustBecome(DeliveryState.ACCEPTED);
        delivery.mustBeSeen(seen);
        delivery.mustBeInspected();
        Instant now = world.now();
        boolean accepted =
                Boolean.TRUE.equals(lots.judge(delivery.lotId(), delivery.sampleRejected(), now, world.actor())
                        .accepted());
        DeliveryState state = accepted ? DeliveryState.ACCEPTED : DeliveryState.REFUSED;
        book.decide(delivery.deliveryId(), state, world.actor().toString(), now);
        world.tell("delivery_" + state.word(), number, Map.of("rejected_units", delivery.sampleRejected()));
    }

    /** Looks at every unit that was not in the sample. */
    @CanWork
    public void screen(String number, long seen) {
        Delivery delivery = locked(number);
        delivery.mustBecome(DeliveryState.SCREENING);
        delivery.mustBeSeen(seen);
        int[] order = UnitOrder.of(delivery.seed(), delivery.units());
        book.screen(delivery.deliveryId());
        units.choose(
                delivery.deliveryId(),
                Arrays.copyOfRange(order, delivery.inspected(), order.length),
                delivery.inspected(),
                "screen");
        book.count(delivery.deliveryId());
        world.tell("delivery_screening", number, Map.of("units", delivery.uninspected()));
    }

    /** Ends screening, once every unit has a result. */
    @CanWork
    public void finish(String number, long seen) {
        Delivery delivery = locked(number);
        delivery.mustBecome(DeliveryState.SCREENED);
        delivery.mustBeSeen(seen);
        delivery.mustBeInspected();
        end(delivery, DeliveryState.SCREENED, null);
    }

    /** Sends the whole delivery back. */
    @CanWork
    public void sendBack(String number, String reason, long seen) {
        Delivery delivery = locked(number);
        delivery.mustBecome(DeliveryState.RETURNED);
        delivery.mustBeSeen(seen);
        end(delivery, DeliveryState.RETURNED, reason);
    }

    /** It was written down by mistake; not once a unit was looked at, lest a bad delivery disappear. */
    @CanWork
    public void cancel(String number, String reason, long seen) {
        Delivery delivery = locked(number);
        delivery.mustBecome(DeliveryState.CANCELLED);
        delivery.mustBeSeen(seen);
        if (delivery.inspected() > 0) {
            throw new Conflict(InboundRule.INBOUND_ALREADY_INSPECTED, number);
        }
        lots.abandon(delivery.lotId(), reason, world.now(), world.actor());
        end(delivery, DeliveryState.CANCELLED, reason);
    }

    private void end(Delivery delivery, DeliveryState state, @Nullable String reason) {
        book.end(delivery.deliveryId(), state, reason, world.actor().toString(), world.now());
        world.tell(
                "delivery_" + state.word(),
                delivery.number(),
                Map.of("accepted_units", delivery.accepted(), "rejected_units", delivery.rejected()));
    }

    private Delivery locked(String number) {
        return book.lock(number).orElseThrow(() -> new NotFound("delivery", number));
    }
}
