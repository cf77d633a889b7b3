package io.touchstone.inspection.outcome;

import io.touchstone.inspection.outcome.CorrectionView.CorrectionRow;
import io.touchstone.inspection.outcome.OutcomeView.Paper;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff looks at what merchants corrected, and accepts it or wants more (rules.md 8.1, fail follow-up). */
@Service
@Transactional
public class CorrectionDesk {

    private final CorrectionList list;
    private final CorrectionPages pages;
    private final OutcomePapers papers;
    private final CorrectionBook book;
    private final CurrentActor actor;
    private final Clock clock;

    CorrectionDesk(
            CorrectionList list,
            CorrectionPages pages,
            OutcomePapers papers,
            CorrectionBook book,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.pages = pages;
        this.papers = papers;
        this.book = book;
        this.actor = actor;
        this.clock = clock;
    }

    /** Newest first, filtered by {@code state} and {@code merchant}. */
    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<CorrectionRow> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public CorrectionView view(String number) {
        return pages.view(row(number), actor.get());
    }

    /** What the merchant sent with it. */
    @CanRead
    @Transactional(readOnly = true)
    public List<Paper> papers(UUID outcome) {
        return papers.of(outcome).stream()
                .filter(paper -> paper.purpose().equals("correction"))
                .toList();
    }

    @CanWork
    public void accept(String number, long seen, @Nullable String words) {
        Instant at = clock.instant();
        act(number, seen, correction -> correction.accept(words, at, actor.get()));
    }

    @CanWork
    public void sendBack(String number, long seen, String words) {
        Instant at = clock.instant();
        act(number, seen, correction -> correction.sendBack(words, at, actor.get()));
    }

    private void act(String number, long seen, Consumer<Correction> act) {
        book.act(row(number).id(), correction -> {
            if (correction.stored().version() != seen) {
                throw new Conflict(OutcomeRule.CORRECTION_CHANGED);
            }
            act.accept(correction);
        });
    }

    private CorrectionRow row(String number) {
        return list.find(number).orElseThrow(() -> new NotFound("correction", number));
    }
}
