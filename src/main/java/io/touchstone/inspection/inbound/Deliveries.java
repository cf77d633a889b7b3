package io.touchstone.inspection.inbound;

import io.touchstone.inspection.acceptance.LotView;
import io.touchstone.inspection.acceptance.Lots;
import io.touchstone.inspection.acceptance.OpenLot;
import io.touchstone.inspection.acceptance.OpenLot.Stage;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way of a delivery from the door to its end (D12), in the caller’s transaction; whether the actor may is the caller’s to ask. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Deliveries {

    private static final int SEED_BYTES = 32;

    private final DeliveryBook book;
    private final UnitBook units;
    private final Lots lots;
    private final InboundWorld world;
    private final PlatformTime time;
    private final SecureRandom random = new SecureRandom();

    Deliveries(DeliveryBook book, UnitBook units, Lots lots, InboundWorld world, PlatformTime time) {
        this.book = book;
        this.units = units;
        this.lots = lots;
        this.world = world;
        this.time = time;
    }

    /** Opens a lot for it and chooses the units to look at; a second time makes nothing. */
    Delivery record(NewDelivery come, Instant at, Actor by) {
        Optional<Delivery> known = book.find(come.once());
        if (known.isPresent()) {
            return known.get();
        }
        String category = world.check(come, at);
        InboundTerms terms = world.terms(at);
        OpenLot command = new OpenLot(
                come.merchantId(), category, Stage.INBOUND, null, come.units(), terms.level(), terms.limit(), at);
        LotView lot = lots.open(List.of(command), by).get(0);
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        String number = book.number(time.day(at).getYear());
        book.add(come, number, category, lot.lotId(), seed, by.toString(), at);
        units.choose(come.once(), Arrays.copyOf(UnitOrder.of(seed, come.units()), lot.sampleSize()), 0, "sample");
        book.count(come.once());
        world.tell(
                "delivery_recorded", number, Map.of("merchant_id", come.merchantId(), "units", come.units()), at, by);
        return book.find(come.once()).orElseThrow();
    }

    /** A delivery that takes results, locked. */
    Delivery open(String number) {
        Delivery delivery = locked(number);
        if (!delivery.state().takesResults()) {
            throw new Conflict(InboundRule.INBOUND_STEP_REFUSED, number);
        }
        return delivery;
    }

    /** What stands about the units that are looked at now. */
    UnitResults standing(Delivery delivery) {
        String phase = delivery.state() == DeliveryState.SCREENING ? "screen" : "sample";
        return new UnitResults(units.results(delivery.deliveryId(), phase));
    }

    /** Writes down what was found in units. */
    void say(Delivery delivery, List<UnitResult> results, boolean byFile, Instant at, Actor by) {
        units.say(delivery.deliveryId(), results, byFile, by.toString(), at);
        book.count(delivery.deliveryId());
    }

    /** Judges it by its acceptance number, once every chosen unit has a result. */
    void decide(String number, long seen, Instant at, Actor by) {
        Delivery delivery = locked(number);
        delivery.mustBecome(DeliveryState.ACCEPTED);
        delivery.mustBeSeen(seen);
        delivery.mustBeInspected();
        boolean accepted = Boolean.TRUE.equals(
                lots.judge(delivery.lotId(), delivery.sampleRejected(), at, by).accepted());
        DeliveryState state = accepted ? DeliveryState.ACCEPTED : DeliveryState.REFUSED;
        book.decide(delivery.deliveryId(), state, by.toString(), at);
        world.tell("delivery_" + state.word(), number, Map.of("rejected_units", delivery.sampleRejected()), at, by);
    }

    /** Looks at every unit that was not in the sample. */
    void screen(String number, long seen, Instant at, Actor by) {
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
        world.tell("delivery_screening", number, Map.of("units", delivery.uninspected()), at, by);
    }

    /** Ends screening, once every unit has a result. */
    void finish(String number, long seen, Instant at, Actor by) {
        Delivery delivery = locked(number);
        delivery.mustBecome(DeliveryState.SCREENED);
        delivery.mustBeSeen(seen);
        delivery.mustBeInspected();
        end(delivery, DeliveryState.SCREENED, null, at, by);
    }

    /** Sends the whole delivery back. */
    void sendBack(String number, String reason, long seen, Instant at, Actor by) {
        Delivery delivery = locked(number);
        delivery.mustBecome(DeliveryState.RETURNED);
        delivery.mustBeSeen(seen);
        end(delivery, DeliveryState.RETURNED, reason, at, by);
    }

    /** It was written down by mistake; not once a unit was looked at, lest a bad delivery disappear. */
    void cancel(String number, String reason, long seen, Instant at, Actor by) {
        Delivery delivery = locked(number);
        delivery.mustBecome(DeliveryState.CANCELLED);
        delivery.mustBeSeen(seen);
        if (delivery.inspected() > 0) {
            throw new Conflict(InboundRule.INBOUND_ALREADY_INSPECTED, number);
        }
        lots.abandon(delivery.lotId(), reason, at, by);
        end(delivery, DeliveryState.CANCELLED, reason, at, by);
    }

    private void end(Delivery delivery, DeliveryState state, @Nullable String reason, Instant at, Actor by) {
        book.end(delivery.deliveryId(), state, reason, by.toString(), at);
        world.tell(
                "delivery_" + state.word(),
                delivery.number(),
                Map.of("accepted_units", delivery.accepted(), "rejected_units", delivery.rejected()),
                at,
                by);
    }

    private Delivery locked(String number) {
        return book.lock(number).orElseThrow(() -> new NotFound("delivery", number));
    }
}
