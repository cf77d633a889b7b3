package io.touchstone.penalty.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lifts the measures of notices whose holders told of no complaint and no suit in time (ECL 43), some at a time. */
@Component
class SilentHolders {

    private static final int BATCH = 50;

    private final IpNoticeRows rows;
    private final IpNoticeBook book;
    private final Clock clock;

    SilentHolders(IpNoticeRows rows, IpNoticeBook book, Clock clock) {
        this.rows = rows;
        this.book = book;
        this.clock = clock;
    }

    /** @return how many were lifted */
    @Transactional
    public int lift() {
        Instant now = clock.instant();
        List<UUID> silent = rows.silent(now, BATCH);
        silent.forEach(id -> book.act(id, notice -> notice.lift(now, IpNoticeBook.SELF)));
        return silent.size();
    }
}
