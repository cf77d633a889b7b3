package io.touchstone.report.review;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.kpi.KpiPeriod;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The review of a half-year or a year: counted, talked over, signed off by another person, published inside (feature M2). */
final class Review {

    private final Head head;
    private ReviewState state;
    private int generation;
    private Signature counted;
    private @Nullable Signature signed;
    private @Nullable String sha256;
    private @Nullable Signature published;
    private final long version;

    /** What never changes. */
    record Head(UUID id, String number, KpiPeriod period, Signature made) {}

    /** Who did something, and when. */
    record Signature(UUID by, Instant at) {}

    /** As it is kept. */
    record Stored(
            Head head,
            ReviewState state,
            int generation,
            Signature counted,
            @Nullable Signature signed,
            @Nullable String sha256,
            @Nullable Signature published,
            long version) {}

    Review(Stored stored) {
        this.head = stored.head();
        this.state = stored.state();
        this.generation = stored.generation();
        this.counted = stored.counted();
        this.signed = stored.signed();
        this.sha256 = stored.sha256();
        this.published = stored.published();
        this.version = stored.version();
    }

    static Review make(Head head) {
        return new Review(new Stored(head, ReviewState.DRAFT, 1, head.made(), null, null, null, 1));
    }

    /** Takes the newest snapshots; whoever does has put the figures together and no longer signs. */
    void countAgain(Signature by) {
        requireDraft();
        generation++;
        counted = by;
    }

    /** @param hash of the figures, the comments and the actions as they stand */
    void sign(Signature by, String hash) {
        move(ReviewState.SIGNED);
        if (by.by().equals(head.made().by()) || by.by().equals(counted.by())) {
            throw new RuleViolation(ReviewRule.REVIEW_SAME_PERSON);
        }
        signed = by;
        sha256 = hash;
    }

    void publish(Signature by) {
        move(ReviewState.PUBLISHED);
        published = by;
    }

    void discard() {
        move(ReviewState.DISCARDED);
    }

    /** @throws Conflict when it was signed or discarded */
    void requireDraft() {
        if (state != ReviewState.DRAFT) {
            throw new Conflict(ReviewRule.REVIEW_STEP_REFUSED);
        }
    }

    private void move(ReviewState next) {
        if (!state.successors().contains(next)) {
            throw new Conflict(ReviewRule.REVIEW_STEP_REFUSED);
        }
        state = next;
    }

    Head head() {
        return head;
    }

    Stored stored() {
        return new Stored(head, state, generation, counted, signed, sha256, published, version);
    }
}
