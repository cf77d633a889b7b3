package io.touchstone.inspection.acceptance;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lots in their order of merchant, category and stage, and how strictly each is inspected (D5). Commands join the caller's transaction. */
public interface Lots {

    /** Opens lots under the severity each merchant and category stands at now; set-based, in the order given. */
    List<LotView> open(List<OpenLot> commands, Actor actor);

    Optional<LotView> find(UUID lot);

    /**
     * Judges a lot by what was found in its whole sample and moves the severity by the switching rules.
     *
     * @throws io.touchstone.kernel.Conflict when it was judged already
     */
    LotView judge(UUID lot, int nonconforming, Instant at, Actor actor);

    /**
     * Presents a refused lot again after its bad units were taken out; such a lot does not move the severity.
     *
     * @throws io.touchstone.kernel.Conflict when it was not refused, or was presented again already
     */
    LotView resubmit(UUID refused, int size, Instant at, Actor actor);

    /**
     * Gives up a lot whose sample can no longer be completed; it counts for nothing.
     *
     * @throws io.touchstone.kernel.Conflict when it was judged already, or would be refused whatever else is found
     */
    void abandon(UUID lot, String reason, Instant at, Actor actor);
}
