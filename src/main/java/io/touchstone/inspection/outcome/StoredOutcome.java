package io.touchstone.inspection.outcome;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All of an {@link Outcome} that is stored besides its lines and results. */
record StoredOutcome(
        Head head,
        OutcomeState state,
        Verdict verdict,
        @Nullable Instant notifiedAt,
        @Nullable Instant dueAt,
        @Nullable UUID retestOrder,
        boolean retested,
        boolean overturned,
        @Nullable Instant finalAt,
        @Nullable Instant endedAt,
        @Nullable Proposal proposal,
        long version) {

    /** What found it. The message key is {@code inspection.outcome.cause.<word>}. */
    enum Cause {
        TEST,
        APPRAISAL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose it is and by which version of the terms; nothing of it changes. */
    record Head(
            UUID id,
            String number,
            SampleId sample,
            String merchantId,
            String productId,
            @Nullable String categoryCode,
            Cause cause,
            int ruleVersion,
            Instant foundAt) {}

    /** One line of what happened. */
    record Entry(Instant at, String kind, @Nullable String words, Actor actor) {}

    /** What is held to be so. */
    record Verdict(
            boolean passed,
            List<String> failedItems,
            boolean safety,
            boolean counterfeit,
            @Nullable UUID labId) {

        static Verdict of(Found found) {
            return new Verdict(found.passed(), found.failedItems(), found.safety(), found.counterfeit(), found.labId());
        }

        Verdict upheld() {
            return new Verdict(true, List.of(), false, false, labId);
        }
    }
}
