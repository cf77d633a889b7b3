package io.touchstone.assessment.result;

import io.touchstone.assessment.result.AssessmentResult.OfIndicator;
import io.touchstone.assessment.result.AssessmentResult.OfItem;
import io.touchstone.kernel.Fraction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two assessments of a subject side by side. The effects of the items, those that came and went among them, add up to the
 * difference of the totals exactly.
 *
 * @param mapped whether they were made by different versions of the scheme
 */
public record Comparison(
        AssessmentResult before,
        AssessmentResult now,
        boolean mapped,
        List<IndicatorChange> firstLevel,
        List<IndicatorChange> secondLevel,
        List<ItemChange> items) {

    public Comparison {
        firstLevel = List.copyOf(firstLevel);
        secondLevel = List.copyOf(secondLevel);
        items = List.copyOf(items);
    }

    public Fraction difference() {
        return now.total().minus(before.total());
    }

    /** Those that are not just as before, what moved the total most first. */
    public List<ItemChange> moved() {
        return items.stream()
                .filter(one -> one.kind() != Kind.SAME)
                .sorted(Comparator.comparing(ItemChange::size).reversed())
                .toList();
    }

    /** What became of an item. */
    public enum Kind {
        BETTER,
        WORSE,
        SAME,
        /** Its words, scale or rule are others, so that points cannot be compared. */
        REWORDED,
        NOW_APPLIES,
        NO_LONGER_APPLIES,
        NEW,
        DROPPED
    }

    /** An item in both, or in one of them. */
    public record ItemChange(
            Kind kind, @Nullable OfItem before, @Nullable OfItem now) {

        /** The one to name it by. */
        public OfItem shown() {
            OfItem one = now == null ? before : now;
            if (one == null) {
                throw new IllegalStateException("an item of neither");
            }
            return one;
        }

        /** The colour of its word on a page. */
        public String tone() {
            return switch (kind) {
                case BETTER -> "good";
                case WORSE -> "bad";
                case SAME -> "neutral";
                case REWORDED, NOW_APPLIES, NO_LONGER_APPLIES -> "attention";
                case NEW -> "progress";
                case DROPPED -> "ended";
            };
        }

        /** What it moved the total by, in points of a hundred. */
        public Fraction effect() {
            return contribution(now).minus(contribution(before));
        }

        private Fraction size() {
            Fraction effect = effect();
            return effect.numerator().signum() < 0 ? Fraction.ZERO.minus(effect) : effect;
        }

        private static Fraction contribution(@Nullable OfItem item) {
            return item == null ? Fraction.ZERO : item.contribution();
        }
    }

    /** An indicator in both, or in one of them. */
    public record IndicatorChange(
            @Nullable OfIndicator before, @Nullable OfIndicator now) {

        /** The one to name it by. */
        public OfIndicator shown() {
            OfIndicator one = now == null ? before : now;
            if (one == null) {
                throw new IllegalStateException("an indicator of neither");
            }
            return one;
        }

        public Optional<Fraction> scoreBefore() {
            return before == null ? Optional.empty() : before.score();
        }

        public Optional<Fraction> scoreNow() {
            return now == null ? Optional.empty() : now.score();
        }

        /** Empty when one of them has no score. */
        public Optional<Fraction> difference() {
            return scoreBefore().flatMap(one -> scoreNow().map(other -> other.minus(one)));
        }
    }
}
