package io.touchstone.penalty.points;

import io.touchstone.rulebook.ViolationClass;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The points of one class, read off its events.
 *
 * @param balance where they stand in the year that was asked for
 * @param entries every event with the running total, oldest first
 * @param runs every node that was reached and ran, oldest first
 */
record ClassAccount(ViolationClass violationClass, Balance balance, List<Entry> entries, List<LadderRun> runs) {

    ClassAccount {
        entries = List.copyOf(entries);
        runs = List.copyOf(runs);
    }

    /** The heaviest node that is being served; of equal ones the one that ends last. */
    Optional<LadderRun> serving(Instant at) {
        return runs.stream()
                .filter(run -> run.isServedAt(at))
                .max(Comparator.comparingInt(LadderRun::node).thenComparing(LadderRun::startsAt));
    }

    /**
     * Where the points of a year stand.
     *
     * @param carried with which the year began
     * @param own deducted in the year
     * @param strikes of the year
     * @param total carried and own; three strikes lift it to where the account is sealed (rules.md 3.4)
     * @param next with how many the next year begins when nothing more happens (rules.md 3.1)
     */
    record Balance(int year, int carried, int own, int strikes, int total, int next) {}

    /**
     * One event on the account.
     *
     * @param counted of its points, where the limit of information-level cases left some out
     * @param strike which strike of the year it is part of; 0 for none
     * @param before and {@code after} are the running totals of the year
     * @param reached the node it reached, whether it ran or not; null for none
     */
    record Entry(
            PointEvent event,
            int year,
            int counted,
            int strike,
            int before,
            int after,
            @Nullable Integer reached) {}
}
