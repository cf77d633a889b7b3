package io.touchstone.deposit.hold;

import io.touchstone.deposit.HoldId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets holds go whose time is over, a batch a transaction. */
@Component
class HoldExpiry {

    static final int BATCH = 100;

    private final HoldBook book;
    private final HoldRows rows;
    private final Ids ids;
    private final Clock clock;

    HoldExpiry(HoldBook book, HoldRows rows, Ids ids, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** Ends one batch and answers how many holds it was; none when nothing is overdue or others work on what is. */
    @Transactional
    int next() {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<UUID> overdue = rows.overdue(at, BATCH);
        book.carryOut(overdue.stream().map(id -> expire(id, at)).toList()).forEach(HoldAnswer::orThrow);
        return overdue.size();
    }

    private HoldCommand expire(UUID hold, Instant at) {
        return new HoldCommand.Release(ids.next(), new HoldId(hold), null, at, Actor.system(ExpireHolds.KIND), true);
    }
}
