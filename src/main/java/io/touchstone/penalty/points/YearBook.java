package io.touchstone.penalty.points;

import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.ViolationClass;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Adds up one class within a year: carry, points, strikes with their window, and what is left at the turn (rules.md 3.1, 3.4). */
final class YearBook {

    private final ViolationClass violationClass;
    private final int carried;
    private int own;
    private int strikes;
    private int total;
    private @Nullable Instant smallSince;
    private int smallPoints;

    YearBook(ViolationClass violationClass, int carried) {
        this.violationClass = violationClass;
        this.carried = carried;
        this.total = carried;
    }

    int carried() {
        return carried;
    }

    int own() {
        return own;
    }

    int strikes() {
        return strikes;
    }

    int total() {
        return total;
    }

    /** Adds an event and answers how many of its points count. */
    int add(PointEvent event, LadderTerms terms) {
        boolean small = event.strike() && event.points() <= terms.strikeSmall();
        boolean grouped = small && within(event.at(), terms);
        if (small && !grouped) {
            smallSince = event.at();
            smallPoints = 0;
        }
        int counted = small ? limited(event.points(), terms.smallPointsMax()) : event.points();
        smallPoints += small ? counted : 0;
        strikes += event.strike() && !grouped ? 1 : 0;
        own += counted;
        total += counted;
        if (event.strike() && strikes >= terms.strikesMax()) {
            total = Math.max(total, terms.keepFrom());
        }
        return counted;
    }

    /**
     * With how many the next year begins. A is cleared. B and C are kept from where the account is sealed; of C, from the lower bound
     * on, a share is carried once: points carried count no more when the year brought fewer than that of its own.
     */
    int next(LadderTerms terms) {
        if (violationClass == ViolationClass.A) {
            return 0;
        }
        if (total >= terms.keepFrom()) {
            return total;
        }
        return violationClass == ViolationClass.C && own >= terms.carryFrom() ? terms.carryAs() : 0;
    }

    private boolean within(Instant at, LadderTerms terms) {
        return smallSince != null
                && Duration.between(smallSince, at).compareTo(Duration.ofDays(terms.strikeWindowDays())) <= 0;
    }

    private int limited(int points, @Nullable Integer max) {
        return max == null ? points : Math.min(points, Math.max(0, max - smallPoints));
    }
}
