package io.touchstone.penalty.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passes on what nobody answered in time (ruling E4), some at a time. */
@Component
class Escalations {

    private static final int BATCH = 50;

    private final AppealRows rows;
    private final AppealBook book;
    private final AppealCalendar calendar;
    private final Clock clock;

    Escalations(AppealRows rows, AppealBook book, AppealCalendar calendar, Clock clock) {
        this.rows = rows;
        this.book = book;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @return how many were passed on */
    @Transactional
    public int escalate() {
        Instant now = clock.instant();
        List<UUID> overdue = rows.overdue(now, BATCH);
        overdue.forEach(id -> book.act(id, appeal -> appeal.escalate(calendar.answerBy(now), now, AppealBook.SELF)));
        return overdue.size();
    }
}
