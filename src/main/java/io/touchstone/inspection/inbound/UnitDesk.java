package io.touchstone.inspection.inbound;

import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.Conflict;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is said, unit by unit or by file, what was found in a delivery (D12). */
@Service
@Transactional
public class UnitDesk {

    private final Deliveries deliveries;
    private final InboundWorld world;

    UnitDesk(Deliveries deliveries, InboundWorld world) {
        this.deliveries = deliveries;
        this.world = world;
    }

    /**
     * Puts down what was found in a unit; said anew it replaces what was said, which is kept.
     *
     * @param photo a picture of it, with its name; null without
     */
    @CanWork
    public void inspect(
            String number,
            int unit,
            @Nullable Defect defect,
            @Nullable String note,
            @Nullable InputStream photo,
            String name) {
        Delivery delivery = deliveries.open(number);
        UnitResults results = deliveries.standing(delivery);
        if (!results.isChosen(unit)) {
            throw new Conflict(InboundRule.INBOUND_UNIT_NOT_CHOSEN, unit);
        }
        UUID file = photo == null ? null : world.photo(photo, name);
        UnitResult result = new UnitResult(unit, defect, note, file);
        results.add(result);
        if (results.fresh().isEmpty()) {
            return;
        }
        say(delivery, results, false);
        tell("unit_" + result.outcome(), number, Map.of("unit", unit));
    }

    /** Takes a file of results in; a bad row never stops the good ones, and the same file again changes nothing. */
    @CanWork
    public UnitReport take(String number, InputStream file) throws IOException {
        Delivery delivery = deliveries.open(number);
        UnitResults results = deliveries.standing(delivery);
        UnitReport report = UnitRows.take(UnitFile.read(file), results);
        if (!results.fresh().isEmpty()) {
            say(delivery, results, true);
            tell("units_inspected", number, Map.of("units", results.fresh().size()));
        }
        return report;
    }

    private void say(Delivery delivery, UnitResults results, boolean byFile) {
        deliveries.say(delivery, results.fresh(), byFile, world.now(), world.actor());
    }

    private void tell(String verb, String number, Map<String, ?> details) {
        world.tell(verb, number, details, world.now(), world.actor());
    }
}
