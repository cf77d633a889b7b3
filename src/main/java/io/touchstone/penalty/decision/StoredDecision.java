package io.touchstone.penalty.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is kept.
 *
 * @param heldFor why a second person is needed; words of {@link SecondPerson.Reason}
 * @param moneyMinor what it takes or freezes, for the sum of what was decided alone
 * @param stoppedAt when the timer met the same gate as a person and waits for one; null otherwise
 */
record StoredDecision(
        Head head,
        Content content,
        DecisionState state,
        List<String> authors,
        @Nullable Signed proposed,
        @Nullable String contentHash,
        List<String> heldFor,
        long moneyMinor,
        long listingsOff,
        @Nullable String approvedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant effectiveAt,
        @Nullable Instant reversedAt,
        @Nullable UUID statementId,
        @Nullable Instant stoppedAt,
        @Nullable String stoppedFor,
        long version) {

    StoredDecision {
        authors = List.copyOf(authors);
        heldFor = List.copyOf(heldFor);
    }

    /** What never changes. */
    record Head(
            UUID id,
            String number,
            UUID caseId,
            String caseNumber,
            @Nullable String merchantId,
            @Nullable String brand,
            @Nullable String productId,
            Instant actedAt,
            Instant madeAt,
            String madeBy) {

        /** Whom it is about: what is decided about one party at the same time is decided one after the other. */
        String party() {
            return merchantId != null ? merchantId : "brand:" + brand;
        }
    }

    /** Who did something, and when. */
    record Signed(String by, Instant at) {}

    /** A line of the history. */
    record Entry(Instant at, String kind, @Nullable String words, String actor) {}
}
