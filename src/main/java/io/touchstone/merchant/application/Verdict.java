package io.touchstone.merchant.application;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reviewer says of one document. A rejection names at least one reason. */
public record Verdict(
        boolean accepted,
        List<String> reasonCodes,
        @Nullable String note) {

    public Verdict {
        reasonCodes = List.copyOf(reasonCodes);
        note = Typed.orNull(note);
        if (!accepted && reasonCodes.isEmpty()) {
            throw new RuleViolation(ApplicationRule.REASON_MISSING);
        }
    }

    public static Verdict accept() {
        return new Verdict(true, List.of(), null);
    }

    DocumentState state() {
        return accepted ? DocumentState.ACCEPTED : DocumentState.REJECTED;
    }
}
