package io.touchstone.assessment.result;

import io.touchstone.assessment.scheme.Band;
import io.touchstone.assessment.scheme.Indicator;
import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.score.Scoring.Part;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.assessment.sheet.FrozenAssessment.Answered;
import io.touchstone.kernel.Fraction;
import java.util.List;
import java.util.Optional;

/**
 * What a frozen assessment came to, down to the item (feature L2: the score is traced to the item).
 *
 * @param applied the weights of all items that apply, together
 * @param firstLevel in the scheme's order, as the other two lists
 */
public record AssessmentResult(
        FrozenAssessment assessment,
        SchemeVersion scheme,
        Fraction applied,
        Band band,
        List<OfIndicator> firstLevel,
        List<OfIndicator> secondLevel,
        List<OfItem> items) {

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    public AssessmentResult {
        firstLevel = List.copyOf(firstLevel);
        secondLevel = List.copyOf(secondLevel);
        items = List.copyOf(items);
    }

    public Fraction total() {
        return assessment.total();
    }

    /** Weight times share of the points over all items, together. */
    public Fraction gained() {
        return Fraction.sum(items.stream().map(one -> one.part().gained()).toList());
    }

    public int stars() {
        return assessment.stars();
    }

    /** The second-level indicators under a first-level one. */
    public List<OfIndicator> under(OfIndicator first) {
        return secondLevel.stream()
                .filter(one -> first.indicator().code().equals(one.indicator().parent()))
                .toList();
    }

    /** The items under a second-level indicator. */
    public List<OfItem> itemsUnder(OfIndicator second) {
        return items.stream()
                .filter(one -> second.indicator().code().equals(one.item().indicator()))
                .toList();
    }

    private static Fraction ofHundred(Fraction part, Fraction whole) {
        return part.dividedBy(whole).times(HUNDRED);
    }

    /** An indicator's part; its second-level ones have none of their own but of their items. */
    public record OfIndicator(Indicator indicator, Part part, Fraction applied) {

        /** Of a hundred; empty when nothing of it applied. */
        public Optional<Fraction> score() {
            return part.score();
        }

        /** What it gave to the total, in points of a hundred. */
        public Fraction contribution() {
            return ofHundred(part.gained(), applied);
        }

        /** What it could have given. */
        public Fraction share() {
            return ofHundred(part.applied(), applied);
        }
    }

    /**
     * An item's part.
     *
     * @param full the points of full marks
     */
    public record OfItem(Item item, Answered answer, int full, Part part, Fraction applied) {

        public boolean isApplicable() {
            return answer.points() != null;
        }

        /** What it gave to the total, in points of a hundred. */
        public Fraction contribution() {
            return ofHundred(part.gained(), applied);
        }

        /** What it could have given. */
        public Fraction share() {
            return ofHundred(part.applied(), applied);
        }
    }
}
