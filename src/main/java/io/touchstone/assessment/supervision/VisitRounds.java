package io.touchstone.assessment.supervision;

import io.touchstone.assessment.certificate.Certificates;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the time brings by itself (ruling Q2): a batch a transaction; call each again until it did nothing. */
@Component
class VisitRounds {

    private static final int BATCH = 50;
    private static final int LAST = 2;

    private final VisitRows rows;
    private final VisitBook book;
    private final VisitSchedule schedule;
    private final VisitFollowing following;
    private final Certificates certificates;
    private final Settings settings;
    private final PlatformTime time;
    private final Clock clock;

    VisitRounds(
            VisitRows rows,
            VisitBook book,
            VisitSchedule schedule,
            VisitFollowing following,
            Certificates certificates,
            Settings settings,
            PlatformTime time,
            Clock clock) {
        this.rows = rows;
        this.book = book;
        this.schedule = schedule;
        this.following = following;
        this.certificates = certificates;
        this.settings = settings;
        this.time = time;
        this.clock = clock;
    }

    /** Certificates that were awarded before anybody looked after them get their first visit too. */
    @Transactional
    public void schedule() {
        Instant now = clock.instant();
        certificates.alive().forEach(certificate -> schedule.awarded(certificate, now));
    }

    /** @return how many became overdue */
    @Transactional
    public int overdue() {
        Instant now = clock.instant();
        List<Visit> late = rows.late(time.day(now).minusDays(1), BATCH);
        late.forEach(visit -> book.change(visit, one -> one.overdue(now, VisitSchedule.SELF)));
        return late.size();
    }

    /** @return for how many the certificate was suspended */
    @Transactional
    public int suspend() {
        Instant now = clock.instant();
        VisitTerms terms = settings.at(VisitTerms.KEY, now);
        List<Visit> left = rows.toSuspend(time.day(now).minusDays(terms.graceDays()), BATCH);
        for (Visit visit : left) {
            following.overdue(visit.head(), VisitSchedule.SELF);
            book.change(visit, one -> one.suspend(now, VisitSchedule.SELF));
        }
        return left.size();
    }

    /** @return of how many people were reminded; once some time before the day, and once more shortly before */
    @Transactional
    public int remind() {
        Instant now = clock.instant();
        LocalDate today = time.day(now);
        VisitTerms terms = settings.at(VisitTerms.KEY, now);
        List<Visit> due = rows.toRemind(today.plusDays(terms.lastNoticeDays()), LAST, BATCH);
        if (due.isEmpty()) {
            due = rows.toRemind(today.plusDays(terms.firstNoticeDays()), 1, BATCH);
        }
        for (Visit visit : due) {
            int reminders = VisitDates.reminders(visit.stored().waiting().dueOn(), today, terms);
            book.change(visit, one -> one.remind(reminders, now, VisitSchedule.SELF));
        }
        return due.size();
    }
}
