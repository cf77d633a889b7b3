package io.touchstone.penalty.points;

import io.touchstone.rulebook.Measure;
import io.touchstone.rulebook.ViolationClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node that was reached, and what runs for it.
 *
 * @param node the points at which it was reached; of a repeating step the multiple
 * @param weight the points of its step, by which the heaviest is chosen
 * @param eventId the points that reached it
 * @param endsAt when it has been served; null for good
 * @param replacedAt when a heavier one of the class took its place before it was served; null for none
 */
record LadderRun(
        ViolationClass violationClass,
        int year,
        int node,
        int weight,
        UUID eventId,
        UUID decisionId,
        LadderVersion ladder,
        List<Measure> measures,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant replacedAt) {

    LadderRun {
        measures = List.copyOf(measures);
    }

    boolean isServedAt(Instant at) {
        return !startsAt.isAfter(at) && replacedAt == null && (endsAt == null || endsAt.isAfter(at));
    }

    /** What is done at once and has no time to serve. */
    List<Measure> atOnce() {
        return measures.stream().filter(Ladder::isAtOnce).toList();
    }

    List<Measure> lasting() {
        return measures.stream().filter(measure -> !Ladder.isAtOnce(measure)).toList();
    }

    LadderRun replaced(Instant at) {
        return new LadderRun(
                violationClass, year, node, weight, eventId, decisionId, ladder, measures, startsAt, endsAt, at);
    }
}
