package io.touchstone.inspection.inbound;

import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where goods that come to the warehouse are written down and decided on (D12). */
@Service
@Transactional
public class DeliveryDesk {

    private final Deliveries deliveries;
    private final DeliveryBook book;
    private final DeliveryList list;
    private final UnitBook units;
    private final InboundWorld world;

    DeliveryDesk(Deliveries deliveries, DeliveryBook book, DeliveryList list, UnitBook units, InboundWorld world) {
        this.deliveries = deliveries;
        this.book = book;
        this.list = list;
        this.units = units;
        this.world = world;
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
        return world.terms(world.now());
    }

    /** What stands against a delivery, for the form it was typed into. */
    @CanWork
    @Transactional(readOnly = true)
    public Optional<RuleViolation> objection(NewDelivery come) {
        try {
            world.check(come, world.now());
            return Optional.empty();
        } catch (RuleViolation broken) {
            return Optional.of(broken);
        }
    }

    /** Opens a lot for it and chooses the units to look at. */
    @CanWork
    public Delivery record(NewDelivery come) {
        return deliveries.record(come, world.now(), world.actor());
    }

    /** Judges it by its acceptance number, once every chosen unit has a result. */
    @CanWork
    public void decide(String number, long seen) {
        deliveries.decide(number, seen, world.now(), world.actor());
    }

    /** Looks at every unit that was not in the sample. */
    @CanWork
    public void screen(String number, long seen) {
        deliveries.screen(number, seen, world.now(), world.actor());
    }

    /** Ends screening, once every unit has a result. */
    @CanWork
    public void finish(String number, long seen) {
        deliveries.finish(number, seen, world.now(), world.actor());
    }

    /** Sends the whole delivery back. */
    @CanWork
    public void sendBack(String number, String reason, long seen) {
        deliveries.sendBack(number, reason, seen, world.now(), world.actor());
    }

    /** It was written down by mistake; not once a unit was looked at, lest a bad delivery disappear. */
    @CanWork
    public void cancel(String number, String reason, long seen) {
        deliveries.cancel(number, reason, seen, world.now(), world.actor());
    }
}
