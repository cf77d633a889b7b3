package io.touchstone.inspection.inbound.web;

import io.touchstone.inspection.inbound.Defect;
import io.touchstone.shell.Typed;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was found in a unit, as it is typed. */
record UnitForm(
        @Nullable String unit,
        @Nullable String outcome,
        @Nullable String defect,
        @Nullable String note) {

    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,6}");
    private static final int NOTE_MAX = 500;

    UnitForm {
        unit = Typed.text(unit);
        outcome = Typed.text(outcome);
        defect = Typed.text(defect);
        note = Typed.text(note);
    }

    void check(BindingResult errors) {
        if (!WHOLE.matcher(Typed.text(unit)).matches()) {
            errors.rejectValue("unit", "inspection.inbound.bad.unit");
        }
        if (!isAccepted() && !"rejected".equals(outcome)) {
            errors.rejectValue("outcome", "inspection.inbound.bad.outcome");
        }
        if ("rejected".equals(outcome) && kind().isEmpty()) {
            errors.rejectValue("defect", "inspection.inbound.bad.defect");
        }
        if (Typed.text(note).length() > NOTE_MAX) {
            errors.rejectValue("note", "inspection.inbound.bad.note");
        }
    }

    boolean isAccepted() {
        return "accepted".equals(outcome);
    }

    int number() {
        return Integer.parseInt(Typed.text(unit));
    }

    /** Of a unit that is accepted none, whatever the list says. */
    Optional<Defect> kind() {
        return isAccepted() ? Optional.empty() : Defect.of(Typed.text(defect));
    }

    @Nullable
    String words() {
        return Typed.text(note).isEmpty() ? null : note;
    }
}
