package io.touchstone.report.engagement;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor was engaged for (feature M4): which modules, whose rows, from when until when. Only its end can be changed, to a
 * later day while it lasts, or to now.
 */
final class Engagement {

    private final Head head;
    private final long version;
    private final List<Line> lines = new ArrayList<>();

    private Instant until;
    private @Nullable Ended ended;

    Engagement(Stored was) {
        head = was.head();
        until = was.until();
        ended = was.ended();
        version = was.version();
    }

    /**
     * What was agreed for good.
     *
     * @param factsFrom first day of what the audit is about
     */
    record Head(
            UUID id,
            String number,
            UUID once,
            UUID auditor,
            String purpose,
            LocalDate factsFrom,
            LocalDate factsTo,
            SeatScope scope,
            Instant from,
            UUID engagedBy,
            Instant engagedAt) {

        Head {
            if (factsTo.isBefore(factsFrom)) {
                throw new RuleViolation(EngagementRule.ENGAGEMENT_FACTS_PERIOD);
            }
            if (engagedBy.equals(auditor)) {
                throw new RuleViolation(EngagementRule.ENGAGEMENT_OWN_SEAT);
            }
        }
    }

    record Ended(UUID by, Instant at, String reason) {}

    /** An engagement as it is kept. */
    record Stored(Head head, Instant until, @Nullable Ended ended, long version) {}

    /** One line of its history; the message key is {@code report.engagement.line.<key>}. */
    record Line(String key, @Nullable String words, Instant at, Actor actor) {}

    /** @param longest the last instant until which it can be agreed */
    static Engagement engage(Head head, Instant until, Instant longest, Actor actor) {
        if (!until.isAfter(head.from()) || !until.isAfter(head.engagedAt())) {
            throw new RuleViolation(EngagementRule.ENGAGEMENT_PERIOD_PAST);
        }
        requireNotTooLong(until, longest);
        Engagement engaged = new Engagement(new Stored(head, until, null, 0));
        engaged.record("engaged", null, head.engagedAt(), actor);
        return engaged;
    }

    Head head() {
        return head;
    }

    Stored stored() {
        return new Stored(head, until, ended, version);
    }

    /** The lines since it was read. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    EngagementState state(Instant at) {
        if (ended != null) {
            return EngagementState.ENDED;
        }
        if (at.isBefore(head.from())) {
            return EngagementState.PLANNED;
        }
        return at.isBefore(until) ? EngagementState.RUNNING : EngagementState.OVER;
    }

    /** A seat that is over is not opened again by lengthening it: that is a new engagement. */
    void extend(Instant later, Instant longest, String words, Instant at, Actor actor) {
        requireAlive(at);
        if (!later.isAfter(until)) {
            throw new RuleViolation(EngagementRule.ENGAGEMENT_NOT_LONGER);
        }
        requireNotTooLong(later, longest);
        until = later;
        record("extended", words, at, actor);
    }

    /** From the next request on nobody sits there. */
    void end(UUID by, String reason, Instant at, Actor actor) {
        requireAlive(at);
        if (by.equals(head.auditor())) {
            throw new RuleViolation(EngagementRule.ENGAGEMENT_OWN_SEAT);
        }
        ended = new Ended(by, at, reason);
        record("ended", reason, at, actor);
    }

    private void requireAlive(Instant at) {
        EngagementState now = state(at);
        if (now == EngagementState.ENDED || now == EngagementState.OVER) {
            throw new Conflict(EngagementRule.ENGAGEMENT_OVER);
        }
    }

    private static void requireNotTooLong(Instant until, Instant longest) {
        if (until.isAfter(longest)) {
            throw new RuleViolation(EngagementRule.ENGAGEMENT_TOO_LONG);
        }
    }

    private void record(String key, @Nullable String words, Instant at, Actor actor) {
        lines.add(new Line(key, words, at, actor));
    }
}
