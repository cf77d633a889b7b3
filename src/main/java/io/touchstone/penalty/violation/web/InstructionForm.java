package io.touchstone.penalty.violation.web;

import io.touchstone.penalty.violation.CaseIntakeDesk.NewInstruction;
import io.touchstone.shell.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An authority's order as it is typed.
 *
 * @param once made when the form was shown
 */
record InstructionForm(
        @Nullable String once,
        @Nullable String authority,
        @Nullable String documentNo,
        @Nullable String issuedOn,
        @Nullable String productId,
        @Nullable String ruleCode,
        @Nullable String facts) {

    /** Authority and number together are what a case is known by. */
    static final int AUTHORITY_MAX = 120;

    static final int NUMBER_MAX = 79;
    static final int PRODUCT_MAX = 64;

    static InstructionForm empty(String once) {
        return new InstructionForm(once, null, null, null, null, null, null);
    }

    void check(BindingResult checked) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("penalty.case.typed.stale", "stale");
        }
        if (Typed.words(authority, AUTHORITY_MAX).isEmpty()) {
            checked.rejectValue("authority", "penalty.case.typed.line", "line");
        }
        if (Typed.words(documentNo, NUMBER_MAX).isEmpty()) {
            checked.rejectValue("documentNo", "penalty.case.typed.line", "line");
        }
        if (Typed.day(issuedOn).isEmpty()) {
            checked.rejectValue("issuedOn", "penalty.case.typed.day", "day");
        }
        if (Typed.words(productId, PRODUCT_MAX).isEmpty()) {
            checked.rejectValue("productId", "penalty.case.typed.line", "line");
        }
        if (Typed.words(facts, Typed.TEXT_MAX).isEmpty()) {
            checked.rejectValue("facts", "penalty.case.typed.facts", "facts");
        }
    }

    NewInstruction command() {
        return new NewInstruction(
                Typed.id(once).orElseThrow(),
                Typed.words(authority, AUTHORITY_MAX).orElseThrow(),
                Typed.words(documentNo, NUMBER_MAX).orElseThrow(),
                Typed.day(issuedOn).orElseThrow(),
                Typed.words(productId, PRODUCT_MAX).orElseThrow(),
                Typed.orNull(ruleCode),
                Typed.words(facts, Typed.TEXT_MAX).orElseThrow());
    }
}
