package io.touchstone.penalty.appeal;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.appeal.StoredAppeal.Entry;
import io.touchstone.penalty.appeal.StoredAppeal.Head;
import io.touchstone.penalty.appeal.StoredAppeal.Voice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appeal from its filing to its answer: heard by somebody who neither proposed nor approved what it is about, nor decided the level
 * below (ruling E3), and passed on to a second queue when nobody answers in time (ruling E4).
 */
final class Appeal {

    private final Head head;
    private final long version;
    private final List<Entry> entries = new ArrayList<>();
    private AppealState state;
    private Instant dueAt;
    private @Nullable Instant escalatedAt;
    private @Nullable String reviewer;
    private @Nullable Instant claimedAt;
    private @Nullable String reply;
    private @Nullable Instant endedAt;

    Appeal(StoredAppeal stored) {
        this.head = stored.head();
        this.state = stored.state();
        this.dueAt = stored.dueAt();
        this.escalatedAt = stored.escalatedAt();
        this.reviewer = stored.reviewer();
        this.claimedAt = stored.claimedAt();
        this.reply = stored.reply();
        this.endedAt = stored.endedAt();
        this.version = stored.version();
    }

    static Appeal file(Head head, Instant dueAt, Actor by) {
        Appeal appeal = new Appeal(new StoredAppeal(head, AppealState.FILED, dueAt, null, null, null, null, null, 0));
        appeal.note("filed", appeal.appellantVoice(), null, head.filedAt(), by);
        return appeal;
    }

    /**
     * Takes it for an answer.
     *
     * @param senior whether the one who takes it may answer what nobody answered in time
     */
    void claim(boolean senior, Instant at, Actor by) {
        requireNoHandInIt(by);
        if (escalatedAt != null && !senior) {
            throw new RuleViolation(AppealRule.APPEAL_FOR_SENIORS);
        }
        to(AppealState.REVIEWING);
        reviewer = by.toString();
        claimedAt = at;
        note("claimed", Voice.PLATFORM, null, at, by);
    }

    /** Gives it back to the queue. */
    void release(Instant at, Actor by) {
        requireReviewer(by);
        giveBack();
        note("released", Voice.PLATFORM, null, at, by);
    }

    /** Nobody answered in time: the second queue has it now, whoever had taken it. */
    void escalate(Instant newDueAt, Instant at, Actor by) {
        if (!state.isOpen() || escalatedAt != null || dueAt.isAfter(at)) {
            throw new Conflict(AppealRule.APPEAL_STEP_REFUSED);
        }
        if (state == AppealState.REVIEWING) {
            giveBack();
        }
        escalatedAt = at;
        dueAt = newDueAt;
        note("escalated", Voice.PLATFORM, null, at, by);
    }

    /** A message of the thread; the platform's is written by who reviews it. */
    void say(String words, Voice voice, Instant at, Actor by) {
        if (!state.isOpen()) {
            throw new Conflict(AppealRule.APPEAL_STEP_REFUSED);
        }
        if (voice == Voice.PLATFORM) {
            requireReviewer(by);
        }
        note("message", voice, words, at, by);
    }

    void uphold(String words, Instant at, Actor by) {
        answer(AppealState.UPHELD, words, at, by);
    }

    void vary(String words, Instant at, Actor by) {
        if (head.side() == AppealSide.REPORTER) {
            throw new Conflict(AppealRule.APPEAL_STEP_REFUSED);
        }
        answer(AppealState.VARIED, words, at, by);
    }

    void overturn(String words, Instant at, Actor by) {
        answer(AppealState.OVERTURNED, words, at, by);
    }

    void withdraw(Instant at, Actor by) {
        to(AppealState.WITHDRAWN);
        endedAt = at;
        note("withdrawn", appellantVoice(), null, at, by);
    }

    /** What it was about fell away: there is nothing left to decide. */
    void settle(String why, Instant at, Actor by) {
        to(AppealState.MOOT);
        endedAt = at;
        note("moot", Voice.PLATFORM, why, at, by);
    }

    Head head() {
        return head;
    }

    AppealState state() {
        return state;
    }

    Voice appellantVoice() {
        return head.side() == AppealSide.MERCHANT ? Voice.MERCHANT : Voice.REPORTER;
    }

    StoredAppeal stored() {
        return new StoredAppeal(head, state, dueAt, escalatedAt, reviewer, claimedAt, reply, endedAt, version);
    }

    /** What happened since it was read, for its history. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    private void answer(AppealState answer, String words, Instant at, Actor by) {
        requireNoHandInIt(by);
        requireReviewer(by);
        to(answer);
        reply = words;
        endedAt = at;
        note(answer.word(), Voice.PLATFORM, words, at, by);
    }

    private void requireNoHandInIt(Actor by) {
        if (by.kind() != Actor.Kind.STAFF || head.barred().contains(by.toString())) {
            throw new RuleViolation(AppealRule.APPEAL_DECIDES_OWN);
        }
    }

    private void requireReviewer(Actor by) {
        if (state != AppealState.REVIEWING || !by.toString().equals(reviewer)) {
            throw new Conflict(AppealRule.APPEAL_NOT_CLAIMED);
        }
    }

    private void giveBack() {
        to(AppealState.FILED);
        reviewer = null;
        claimedAt = null;
    }

    private void to(AppealState next) {
        if (!state.successors().contains(next)) {
            throw new Conflict(AppealRule.APPEAL_STEP_REFUSED);
        }
        state = next;
    }

    private void note(String kind, Voice voice, @Nullable String words, Instant at, Actor by) {
        entries.add(new Entry(at, kind, voice, words, by));
    }
}
