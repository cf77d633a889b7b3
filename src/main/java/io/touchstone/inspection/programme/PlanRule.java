package io.touchstone.inspection.programme;

import io.touchstone.kernel.Rule;

/** What programmes, plans and draws hold to. */
public enum PlanRule implements Rule {
    /** The step is not one that may follow. */
    PLAN_STEP_REFUSED,
    /** Somebody else changed it since the page was opened. */
    PLAN_CHANGED,
    /** Something that the method needs was not said yet. */
    PLAN_INCOMPLETE,
    /** Nothing fits the definition of the population. */
    PLAN_POPULATION_EMPTY,
    /** The definition cuts the population into more strata than can be looked after. */
    PLAN_STRATA_TOO_MANY,
    /** More would be drawn than one plan may. */
    PLAN_DRAW_TOO_LARGE,
    /** The money does not buy a single sample. */
    PLAN_BUDGET_TOO_SMALL,
    /** No sample of any size could contradict so bad a declared level at so small a risk. */
    PLAN_LEVEL_UNTESTABLE,
    /** What is still being bought or tested has to end first. */
    PLAN_SAMPLES_OPEN,
    /** A long step of it is running. */
    PLAN_BUSY,
    /** A plan belongs to a programme that is open. */
    PROGRAMME_NOT_OPEN,
    /** Whoever wrote a programme does not open it. */
    PROGRAMME_OPENER_IS_AUTHOR,
    /** A programme names each category once, and one at least. */
    PROGRAMME_FOCUS_WRONG,
    /** Its plans have to end first. */
    PROGRAMME_PLANS_OPEN,
    /** What the plans of a programme may spend is more than it has. */
    PROGRAMME_BUDGET_EXCEEDED;

    @Override
    public String module() {
        return "inspection";
    }
}
