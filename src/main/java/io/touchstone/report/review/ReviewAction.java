package io.touchstone.report.review;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.review.Review.Signature;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a review decided shall be done; followed until it is done, with a file that shows it, or dropped (feature M2). */
final class ReviewAction {

    private final Head head;
    private UUID owner;
    private LocalDate dueOn;
    private ReviewActionState state;
    private @Nullable Signature closed;
    private final long version;
    private final List<Line> lines = new ArrayList<>();

    /**
     * What never changes.
     *
     * @param goal what the key figure shall come to, in its unit; null when none was set
     */
    record Head(
            UUID id,
            String number,
            UUID review,
            String kpi,
            @Nullable UUID department,
            @Nullable BigDecimal goal,
            String what,
            Signature opened) {}

    /** As it is kept. */
    record Stored(
            Head head,
            UUID owner,
            LocalDate dueOn,
            ReviewActionState state,
            @Nullable Signature closed,
            long version) {}

    /** A file that shows what was done. */
    record Paper(UUID id, String name) {}

    /** A line of its history. */
    record Line(
            String kind,
            @Nullable UUID once,
            @Nullable String words,
            @Nullable String review,
            @Nullable LocalDate dueOn,
            @Nullable UUID owner,
            @Nullable Paper paper,
            Instant at,
            UUID by) {

        static Line said(
                String kind, @Nullable UUID once, @Nullable String words, @Nullable Paper paper, Signature by) {
            return new Line(kind, once, words, null, null, null, paper, by.at(), by.by());
        }
    }

    ReviewAction(Stored stored) {
        this.head = stored.head();
        this.owner = stored.owner();
        this.dueOn = stored.dueOn();
        this.state = stored.state();
        this.closed = stored.closed();
        this.version = stored.version();
    }

    static ReviewAction open(Head head, UUID owner, LocalDate dueOn) {
        ReviewAction opened = new ReviewAction(new Stored(head, owner, dueOn, ReviewActionState.OPEN, null, 1));
        opened.lines.add(Line.said("opened", null, head.what(), null, head.opened()));
        return opened;
    }

    void progress(UUID once, String words, @Nullable Paper paper, Signature by) {
        requireOpen();
        lines.add(Line.said("progress", once, words, paper, by));
    }

    void move(LocalDate day, String words, Signature by) {
        requireOpen();
        if (!day.equals(dueOn)) {
            dueOn = day;
            lines.add(new Line("moved", null, words, null, day, null, null, by.at(), by.by()));
        }
    }

    void handOver(UUID person, Signature by) {
        requireOpen();
        if (!person.equals(owner)) {
            owner = person;
            lines.add(new Line("handed_over", null, null, null, null, person, null, by.at(), by.by()));
        }
    }

    /** @throws RuleViolation without a file that shows it */
    void done(UUID once, String words, @Nullable Paper paper, Signature by) {
        requireOpen();
        if (paper == null) {
            throw new RuleViolation(ReviewRule.REVIEW_ACTION_WITHOUT_FILE);
        }
        close(ReviewActionState.DONE, by);
        lines.add(Line.said("done", once, words, paper, by));
    }

    void drop(String words, Signature by) {
        requireOpen();
        close(ReviewActionState.DROPPED, by);
        lines.add(Line.said("dropped", null, words, null, by));
    }

    void reopen(String words, Signature by) {
        if (state == ReviewActionState.OPEN) {
            throw new Conflict(ReviewRule.REVIEW_ACTION_OPEN);
        }
        state = ReviewActionState.OPEN;
        closed = null;
        lines.add(Line.said("reopened", null, words, null, by));
    }

    /** Stands in a later review as well. */
    void carry(String review, Signature by) {
        lines.add(new Line("carried", null, null, review, null, null, null, by.at(), by.by()));
    }

    boolean isOf(UUID person) {
        return owner.equals(person);
    }

    private void close(ReviewActionState how, Signature by) {
        state = how;
        closed = by;
    }

    private void requireOpen() {
        if (state != ReviewActionState.OPEN) {
            throw new Conflict(ReviewRule.REVIEW_ACTION_CLOSED);
        }
    }

    Head head() {
        return head;
    }

    /** What was done to it since it was read. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    Stored stored() {
        return new Stored(head, owner, dueOn, state, closed, version);
    }
}
