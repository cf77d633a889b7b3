package io.touchstone.inspection.acceptance;

/**
 * How one lot is inspected.
 *
 * @param initialLetter of the lot’s size and level, before any arrow
 * @param letter of the row whose plan is used
 * @param sampleSize the whole lot where the plan asks for as many (ruling S1)
 * @param inspectAll whether that is so
 */
public record LotPlan(
        CodeLetter initialLetter, CodeLetter letter, int sampleSize, int accept, int reject, boolean inspectAll) {

    static LotPlan of(CodeLetter initial, SamplingPlan plan, long lotSize) {
        boolean all = plan.sampleSize() >= lotSize;
        int size = all ? Math.toIntExact(lotSize) : plan.sampleSize();
        return new LotPlan(initial, plan.letter(), size, plan.accept(), plan.reject(), all);
    }

    /** Nothing is accepted by sampling while inspection is suspended: every unit is looked at, and one bad unit is too many. */
    static LotPlan everyUnit(CodeLetter initial, SamplingPlan plan, long lotSize) {
        return new LotPlan(initial, plan.letter(), Math.toIntExact(lotSize), 0, 1, true);
    }
}
