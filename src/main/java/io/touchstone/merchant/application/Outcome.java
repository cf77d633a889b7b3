package io.touchstone.merchant.application;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a reviewer decided as they did, as the applicant will read it.
 *
 * @param reasonCodes codes of the list of reasons
 * @param note free text beside them
 */
public record Outcome(List<String> reasonCodes, @Nullable String note) {

    /** A decision that needs no words. */
    public static final Outcome PLAIN = new Outcome(List.of(), null);

    public Outcome {
        reasonCodes = List.copyOf(reasonCodes);
        note = Typed.orNull(note);
    }

    boolean isSilent() {
        return reasonCodes.isEmpty() && note == null;
    }

    void requireReason() {
        if (isSilent()) {
            throw new RuleViolation(ApplicationRule.REASON_MISSING);
        }
    }
}
