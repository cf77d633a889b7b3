package io.touchstone.inspection.outcome;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant does about a final failure: it files cause, fix and prevention within 60 days and is sampled again between the 60th
 * and the 90th (rules.md 8.1, fail follow-up). When that sample fails too, or nothing is filed in time, others are told.
 */
final class Correction {

    /** Whose it is, and by when what is due; nothing of it changes. */
    record Head(
            UUID id,
            String number,
            UUID outcomeId,
            String merchantId,
            String productId,
            Instant openedAt,
            Instant dueAt,
            Instant followUpFrom,
            Instant followUpUntil) {

        static Head of(UUID id, String number, StoredOutcome.Head failed, CorrectionTerms terms, Instant at) {
            return new Head(
                    id,
                    number,
                    failed.id(),
                    failed.merchantId(),
                    failed.productId(),
                    at,
                    at.plus(Duration.ofDays(terms.days())),
                    at.plus(Duration.ofDays(terms.followUpFromDays())),
                    at.plus(Duration.ofDays(terms.followUpUntilDays())));
        }
    }

    /** What the merchant files. */
    record Filing(UUID filingId, String cause, String fix, String prevention, String filedBy, Instant filedAt) {}

    /** One line of what happened. */
    record Entry(
            Instant at,
            String kind,
            @Nullable String words,
            @Nullable UUID subject,
            Actor actor) {}

    /** All of it that is stored besides its lines. */
    record Stored(
            Head head,
            CorrectionState state,
            @Nullable UUID followUpSample,
            @Nullable Instant escalatedAt,
            @Nullable Instant endedAt,
            long version) {}

    private final Head head;
    private final long version;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Filing> filings = new ArrayList<>();

    private CorrectionState state;
    private @Nullable UUID followUpSample;
    private @Nullable Instant escalatedAt;
    private @Nullable Instant endedAt;

    Correction(Stored was) {
        head = was.head();
        version = was.version();
        state = was.state();
        followUpSample = was.followUpSample();
        escalatedAt = was.escalatedAt();
        endedAt = was.endedAt();
    }

    static Correction open(Head head, Actor actor) {
        Correction opened = new Correction(new Stored(head, CorrectionState.OPEN, null, null, null, 0));
        opened.record("opened", head.openedAt(), null, null, actor);
        return opened;
    }

    /** The merchant says what was wrong and what it did about it; late is better than never. */
    void file(Filing filing, Actor actor) {
        become(CorrectionState.FILED);
        filings.add(filing);
        record("filed", filing.filedAt(), null, filing.filingId(), actor);
    }

    /** Staff wants more. */
    void sendBack(String words, Instant at, Actor actor) {
        become(CorrectionState.OPEN);
        record("sent_back", at, words, null, actor);
    }

    void accept(@Nullable String words, Instant at, Actor actor) {
        become(CorrectionState.ACCEPTED);
        record("accepted", at, words, null, actor);
    }

    /** The product is bought again under cover. */
    void follow(SampleId sample, Instant at, Actor actor) {
        if (at.isBefore(head.followUpFrom())) {
            throw new Conflict(OutcomeRule.CORRECTION_STEP_REFUSED);
        }
        become(CorrectionState.FOLLOWING);
        followUpSample = sample.id();
        record("sampled", at, null, sample.id(), actor);
    }

    /** It could not be bought, or nothing follows from it: another is needed. */
    void lose(Instant at, Actor actor) {
        become(CorrectionState.ACCEPTED);
        UUID lost = followUpSample;
        followUpSample = null;
        record("sample_lost", at, null, lost, actor);
    }

    /** The follow-up sample is final. */
    void conclude(boolean passed, Instant at, Actor actor) {
        become(passed ? CorrectionState.DONE : CorrectionState.FAILED);
        endedAt = at;
        if (!passed) {
            escalatedAt = at;
        }
        record(passed ? "passed" : "failed", at, null, followUpSample, actor);
    }

    /** Nothing was accepted in time; told once. */
    void escalate(Instant at, Actor actor) {
        boolean waits = state == CorrectionState.OPEN || state == CorrectionState.FILED;
        if (!waits || escalatedAt != null || at.isBefore(head.dueAt())) {
            throw new Conflict(OutcomeRule.CORRECTION_STEP_REFUSED);
        }
        escalatedAt = at;
        record("overdue", at, null, null, actor);
    }

    /** What was to be corrected was no failure. */
    void cancel(Instant at, Actor actor) {
        become(CorrectionState.CANCELLED);
        endedAt = at;
        record("cancelled", at, null, null, actor);
    }

    Head head() {
        return head;
    }

    CorrectionState state() {
        return state;
    }

    Stored stored() {
        return new Stored(head, state, followUpSample, escalatedAt, endedAt, version);
    }

    /** What happened since it was loaded. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What was filed since it was loaded. */
    List<Filing> filings() {
        return List.copyOf(filings);
    }

    private void become(CorrectionState next) {
        if (!state.canBecome(next)) {
            throw new Conflict(OutcomeRule.CORRECTION_STEP_REFUSED);
        }
        state = next;
    }

    private void record(String kind, Instant at, @Nullable String words, @Nullable UUID subject, Actor actor) {
        entries.add(new Entry(at, kind, words, subject, actor));
    }
}
