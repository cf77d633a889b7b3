package io.touchstone.inspection.acceptance;

import io.touchstone.inspection.acceptance.OpenLot.Stage;
import io.touchstone.inspection.sample.InspectionPermissions.CanApprove;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff looks at lots, and ends those whose sample will not be completed. */
@Service
@Transactional
public class LotDesk {

    private final LotBook book;
    private final LotList list;
    private final SwitchingRows rows;
    private final Lots lots;
    private final CurrentActor actor;
    private final Clock clock;

    LotDesk(LotBook book, LotList list, SwitchingRows rows, Lots lots, CurrentActor actor, Clock clock) {
        this.book = book;
        this.list = list;
        this.rows = rows;
        this.lots = lots;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A lot with all that is known of it.
     *
     * @param samples those of the draw’s lot; of an inbound delivery there are none
     * @param move what its judgement did to the severity; empty while it is open
     */
    public record LotSheet(
            Lot lot, LotTally tally, List<LotSample> samples, Optional<SwitchMove> move, Optional<Lot> again) {

        /** Refused whatever else is found. */
        public boolean isLost() {
            return lot.isOpen() && tally.failed() >= lot.reject();
        }

        /** None of its samples is under way any more, and some are missing: only a person can end it. */
        public boolean isShort() {
            return lot.isOpen() && !samples.isEmpty() && tally.open() == 0;
        }

        /** How many samples are missing. */
        public int missing() {
            return Math.max(0, lot.sampleSize() - tally.inspected());
        }
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<Lot> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public LotSheet open(String number) {
        Lot lot = find(number);
        return new LotSheet(
                lot,
                book.tally(lot.lotId()),
                book.samples(lot.lotId()),
                rows.ofLot(lot.lotId()),
                book.resubmissionOf(lot.lotId()));
    }

    /** The sample cannot be completed. */
    @CanApprove
    public void abandon(String number, String reason) {
        lots.abandon(drawn(number).lotId(), reason, clock.instant(), actor.get());
    }

    /** What was found suffices to refuse it; nothing else is waited for. */
    @CanApprove
    public void refuse(String number) {
        Lot lot = drawn(number);
        int failed = book.tally(lot.lotId()).failed();
        if (failed < lot.reject()) {
            throw new Conflict(AcceptanceRule.ACCEPTANCE_NOT_LOST, number, lot.reject(), failed);
        }
        lots.judge(lot.lotId(), failed, clock.instant(), actor.get());
    }

    /** The lot of a delivery ends where units are inspected. */
    private Lot drawn(String number) {
        Lot lot = find(number);
        if (lot.stage() == Stage.INBOUND) {
            throw new Conflict(AcceptanceRule.ACCEPTANCE_LOT_OF_DELIVERY, number);
        }
        return lot;
    }

    private Lot find(String number) {
        return book.find(number).orElseThrow(() -> new NotFound("lot", number));
    }
}
