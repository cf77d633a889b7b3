package io.touchstone.report.review;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.ReportPermissions.CanComment;
import io.touchstone.report.ReportPermissions.CanReadKpis;
import io.touchstone.report.ReportPermissions.CanReview;
import io.touchstone.report.kpi.KpiDepartment;
import io.touchstone.report.kpi.KpiGrain;
import io.touchstone.report.kpi.KpiPeriod;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where half-years and years are reviewed: counted, talked over, signed by another person, published inside (feature M2). */
@Service
@Transactional
public class PeriodReviewDesk {

    /** Further back nobody reviews. */
    private static final int OFFERED_HALVES = 4;

    private final ReviewBook book;
    private final PeriodReviewList list;
    private final ReviewPages pages;
    private final ReviewReader reader;
    private final CurrentActor actor;
    private final Clock clock;
    private final PlatformTime time;

    PeriodReviewDesk(
            ReviewBook book,
            PeriodReviewList list,
            ReviewPages pages,
            ReviewReader reader,
            CurrentActor actor,
            Clock clock,
            PlatformTime time) {
        this.book = book;
        this.list = list;
        this.pages = pages;
        this.reader = reader;
        this.actor = actor;
        this.clock = clock;
        this.time = time;
    }

    /** Who neither leads reviews nor speaks for a department sees published ones. */
    @CanReadKpis
    @Transactional(readOnly = true)
    public KeysetPage<ReviewRow> list(ReviewFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, reader.seesDrafts(), cursor, limit);
    }

    @CanReadKpis
    @Transactional(readOnly = true)
    public ReviewPage page(String number) {
        return pages.page(
                number, new ReviewPages.Reader(actor.get().id(), clock.instant(), reader.leads(), reader.seesDrafts()));
    }

    /** Those of the departments that the reader may speak for: all for who leads, else their own. */
    @CanReadKpis
    @Transactional(readOnly = true)
    public List<KpiDepartment> voices(List<KpiDepartment> known) {
        Optional<UUID> own = reader.department();
        return reader.leads()
                ? known
                : known.stream()
                        .filter(one -> own.filter(one.id()::equals).isPresent())
                        .toList();
    }

    /** Half-years and years that are over, the last first. */
    @CanReview
    public List<KpiPeriod> periods() {
        LocalDate today = time.day(clock.instant());
        List<KpiPeriod> periods = new ArrayList<>();
        KpiPeriod half = KpiPeriod.of(KpiGrain.HALF_YEAR, today);
        for (int i = 0; i < OFFERED_HALVES; i++) {
            half = half.previous();
            if (half.end().getDayOfYear() == 1) {
                periods.add(KpiPeriod.of(KpiGrain.YEAR, half.start()));
            }
            periods.add(half);
        }
        return periods;
    }

    /** @return the number; the same for a double submit */
    @CanReview
    public String make(UUID once, KpiPeriod period) {
        return book.make(once, period, clock.instant(), actor.get());
    }

    /** With the newest snapshots, as long as it is a draft. */
    @CanReview
    public void countAgain(String number, long seen) {
        book.countAgain(number, seen, clock.instant(), actor.get());
    }

    /**
     * A department says what its figures mean; who leads reviews may say it for any of them and for the whole.
     *
     * @param department null for the review as a whole
     * @throws RuleViolation for another department than the speaker’s
     */
    @CanComment
    public void comment(String number, UUID once, @Nullable UUID department, String words) {
        if (!reader.leads()
                && reader.department().filter(own -> own.equals(department)).isEmpty()) {
            throw new RuleViolation(ReviewRule.REVIEW_DEPARTMENT_NOT_YOURS);
        }
        book.comment(
                number,
                new ReviewComment(
                        once, department, words, clock.instant(), actor.get().id()),
                actor.get());
    }

    /** By another person than put the figures together. */
    @CanReview
    public void sign(String number, long seen) {
        book.sign(number, seen, clock.instant(), actor.get());
    }

    @CanReview
    public void publish(String number, long seen) {
        book.publish(number, seen, clock.instant(), actor.get());
    }

    @CanReview
    public void discard(String number, long seen) {
        book.discard(number, seen, clock.instant(), actor.get());
    }
}
