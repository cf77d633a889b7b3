package io.touchstone.report.engagement.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the time brings by itself: a batch a transaction; call it again until it did nothing. */
@Component
class RequestRounds {

    private static final int BATCH = 100;

    private final RequestRows rows;
    private final RequestBook book;
    private final RequestList list;
    private final Clock clock;

    RequestRounds(RequestRows rows, RequestBook book, RequestList list, Clock clock) {
        this.rows = rows;
        this.book = book;
        this.list = list;
        this.clock = clock;
    }

    /** @return how many became overdue */
    @Transactional
    public int overdue() {
        Instant now = clock.instant();
        List<EvidenceRequest> late = rows.late(list.today(), BATCH);
        late.forEach(request -> book.change(request, owed -> owed.overdue(now, RunRequests.SELF)));
        return late.size();
    }
}
