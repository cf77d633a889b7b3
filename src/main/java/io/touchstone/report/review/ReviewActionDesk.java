package io.touchstone.report.review;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.report.ReportPermissions.CanReadKpis;
import io.touchstone.report.ReportPermissions.CanReview;
import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.review.ReviewActionBook.Acting;
import io.touchstone.report.review.ReviewActionBook.Said;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where what reviews decided is followed: owners tell how it goes, who leads moves, drops and opens again (feature M2). */
@Service
@Transactional
public class ReviewActionDesk {

    private final ReviewActionBook book;
    private final ReviewActionList list;
    private final ReviewActionPages pages;
    private final ReviewReader reader;
    private final CurrentActor actor;
    private final Clock clock;

    ReviewActionDesk(
            ReviewActionBook book,
            ReviewActionList list,
            ReviewActionPages pages,
            ReviewReader reader,
            CurrentActor actor,
            Clock clock) {
        this.book = book;
        this.list = list;
        this.pages = pages;
        this.reader = reader;
        this.actor = actor;
        this.clock = clock;
    }

    @CanReadKpis
    @Transactional(readOnly = true)
    public KeysetPage<ReviewActionRow> list(ReviewActionFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    @CanReadKpis
    @Transactional(readOnly = true)
    public ReviewActionPage page(String number) {
        return pages.page(number, actor.get().id(), reader.leads());
    }

    /** By the platform's calendar. */
    @CanReadKpis
    public LocalDate today() {
        return list.today();
    }

    /** The key figures that actions are told by. */
    @CanReadKpis
    @Transactional(readOnly = true)
    public List<Kpi> kpis() {
        return pages.kpis();
    }

    /** The reader's account, for a list of what is theirs. */
    @CanReadKpis
    public String me() {
        return actor.get().id();
    }

    /** @return the number; the same for a double submit */
    @CanReview
    public String open(String review, ReviewActionOrder order) {
        return book.open(review, order, clock.instant(), actor.get());
    }

    /** The owner and who leads tell how it goes. */
    @CanReadKpis
    public void progress(String number, UUID once, String words, @Nullable Upload upload) {
        book.progress(number, new Said(once, words, upload), acting());
    }

    /** With a file that shows it. */
    @CanReadKpis
    public void done(String number, UUID once, String words, @Nullable Upload upload) {
        book.done(number, new Said(once, words, upload), acting());
    }

    @CanReview
    public void replan(String number, long seen, ReviewActionPlan plan) {
        book.replan(number, seen, plan, acting());
    }

    @CanReview
    public void drop(String number, long seen, String words) {
        book.drop(number, seen, words, acting());
    }

    @CanReview
    public void reopen(String number, long seen, String words) {
        book.reopen(number, seen, words, acting());
    }

    private Acting acting() {
        return new Acting(actor.get(), clock.instant(), reader.leads());
    }
}
