package io.touchstone.merchant.factory;

import io.touchstone.kernel.Rule;

/** What visits to factories hold to (A6). */
public enum FactoryRule implements Rule {
    /** The step is not one that may follow. */
    FACTORY_STEP_REFUSED,
    /** Somebody else changed it since the page was opened. */
    FACTORY_CHANGED,
    /** Every item of the checklist has its finding, and no other. */
    FACTORY_FINDINGS_INCOMPLETE,
    /** What does not meet says why. */
    FACTORY_NOTE_MISSING,
    /** A grave finding, and any at a critical item, is put right by an action. */
    FACTORY_ACTION_MISSING,
    /** A visit is not planned for a day that is past, nor recorded for one to come. */
    FACTORY_DAY_NOT_POSSIBLE,
    /** Whoever put it right does not confirm it. */
    FACTORY_VERIFIER_IS_DOER,
    FACTORY_APPLICANT_UNKNOWN,
    FACTORY_TEMPLATE_PUBLISHED,
    FACTORY_TEMPLATE_EMPTY,
    FACTORY_DRAFT_EXISTS;

    @Override
    public String module() {
        return "merchant";
    }
}
