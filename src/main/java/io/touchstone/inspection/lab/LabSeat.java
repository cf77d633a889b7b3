package io.touchstone.inspection.lab;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which laboratory the reader sits for; who they are comes from how they signed in, never from the request. */
@Component
class LabSeat {

    private final LabBook labs;
    private final OrderBook orders;
    private final CurrentActor actor;

    LabSeat(LabBook labs, OrderBook orders, CurrentActor actor) {
        this.labs = labs;
        this.orders = orders;
        this.actor = actor;
    }

    /** Empty when the account belongs to no laboratory yet. */
    Optional<Lab> lab() {
        Actor reader = actor.get();
        return reader.kind() == Actor.Kind.PARTNER ? labs.ofMember(UUID.fromString(reader.id())) : Optional.empty();
    }

    Lab demand() {
        return lab().orElseThrow(() -> new NotFound("lab", "own"));
    }

    /** Another’s order does not exist. */
    TestOrderView order(String blindCode) {
        Lab own = demand();
        return orders.findBlind(blindCode)
                .filter(order -> order.labId().equals(own.labId()))
                .orElseThrow(() -> new NotFound("test_order", blindCode));
    }
}
