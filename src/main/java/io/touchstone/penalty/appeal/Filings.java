package io.touchstone.penalty.appeal;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.appeal.StoredAppeal.Head;
import io.touchstone.penalty.decision.DecisionState;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.statement.ShopDecisions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes appeals in: in time, one a level, two levels (ruling E4), each barred to those who had a hand in what it is about (E3). */
@Component
class Filings {

    static final int LEVELS = 2;

    /** What was told and is not gone. */
    private static final Set<DecisionState> APPEALABLE =
            EnumSet.of(DecisionState.DELAYED, DecisionState.IN_FORCE, DecisionState.VARIED);

    private final AppealRows rows;
    private final AppealBook book;
    private final AppealCalendar calendar;
    private final AppealPapers papers;
    private final Participants participants;
    private final PlatformTime time;
    private final ShopDecisions shops;

    Filings(
            AppealRows rows,
            AppealBook book,
            AppealCalendar calendar,
            AppealPapers papers,
            Participants participants,
            PlatformTime time,
            ShopDecisions shops) {
        this.rows = rows;
        this.book = book;
        this.calendar = calendar;
        this.papers = papers;
        this.participants = participants;
        this.time = time;
        this.shops = shops;
    }

    /**
     * What can be appealed next, and until when.
     *
     * @param obstacle why not; null when it can
     * @param argument of the obstacle's words
     */
    record Opening(
            int level,
            @Nullable StoredAppeal previous,
            Instant until,
            @Nullable Rule obstacle,
            String argument) {

        boolean isOpen() {
            return obstacle == null;
        }

        void require() {
            if (obstacle != null) {
                throw new RuleViolation(obstacle, argument);
            }
        }
    }

    /** @return the number of the appeal; the same for a double submit */
    String byMerchant(DecisionView decision, FileAppeal filing) {
        Optional<Appeal> known = rows.find(filing.once());
        if (known.isPresent()) {
            return known.get().head().number();
        }
        Opening opening = opening(decision, filing.at());
        opening.require();
        Set<String> barred = new HashSet<>(participants.of(decision));
        StoredAppeal previous = opening.previous();
        bar(previous, barred);
        return file(
                filing,
                new Head(
                        filing.once(),
                        book.nextNumber(filing.at()),
                        decision.caseId(),
                        decision.id(),
                        Objects.requireNonNull(decision.merchantId()),
                        AppealSide.MERCHANT,
                        filing.by().toString(),
                        opening.level(),
                        previous == null ? null : previous.head().id(),
                        filing.grounds(),
                        filing.plan(),
                        barred,
                        filing.at()));
    }

    Opening opening(DecisionView decision, Instant at) {
        String merchant = decision.merchantId();
        if (!APPEALABLE.contains(decision.state()) || merchant == null) {
            return new Opening(1, null, at, AppealRule.APPEAL_NOT_APPEALABLE, "");
        }
        return next(rows.filed(decision.id(), merchant), until(decision, merchant), at);
    }

    /** A shop of a brand's decision is told on a day of its own, and that day holds. */
    private Instant until(DecisionView decision, String merchant) {
        Instant general = calendar.until(decision);
        return decision.brand() == null
                ? general
                : shops.appealUntil(decision.id(), merchant).orElse(general);
    }

    /** What may be filed next after what was filed. */
    Opening next(List<StoredAppeal> filed, Instant firstUntil, Instant at) {
        StoredAppeal last = filed.isEmpty() ? null : filed.get(filed.size() - 1);
        if (last == null) {
            return inTime(1, null, firstUntil, at);
        }
        String number = last.head().number();
        Instant answered = last.endedAt();
        if (answered == null) {
            return new Opening(last.head().level(), last, last.dueAt(), AppealRule.APPEAL_FILED_ALREADY, number);
        }
        if (last.head().level() >= LEVELS || !last.state().isAnswered()) {
            return new Opening(LEVELS, last, answered, AppealRule.APPEAL_LEVELS_OVER, number);
        }
        return inTime(last.head().level() + 1, last, calendar.untilAfter(answered), at);
    }

    String file(FileAppeal filing, Head head) {
        Appeal appeal = Appeal.file(head, calendar.answerBy(filing.at()), filing.by());
        book.open(appeal);
        papers.take(head.id(), filing.papers(), filing.at(), filing.by());
        return head.number();
    }

    Optional<Appeal> known(UUID once) {
        return rows.find(once);
    }

    /** Who decided the level below never decides the next. */
    static void bar(@Nullable StoredAppeal previous, Set<String> barred) {
        if (previous == null) {
            return;
        }
        barred.addAll(previous.head().barred());
        if (previous.reviewer() != null) {
            barred.add(previous.reviewer());
        }
    }

    private Opening inTime(int level, @Nullable StoredAppeal previous, Instant until, Instant at) {
        boolean late = !at.isBefore(until);
        return new Opening(
                level,
                previous,
                until,
                late ? AppealRule.APPEAL_LATE : null,
                late ? time.day(until).toString() : "");
    }
}
