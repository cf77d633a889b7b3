package io.touchstone.penalty.remedy.web;

import io.touchstone.penalty.remedy.OwnRemedyDesk.Filing;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A corrective plan as it is typed.
 *
 * @param once made when the form was shown
 */
record RemedyForm(
        @Nullable String once,
        @Nullable String cause,
        @Nullable String fix,
        @Nullable String prevention) {

    static final int WORDS_MAX = 2000;

    private static final int TEXT_MAX = 4000;

    static RemedyForm empty(UUID once) {
        return new RemedyForm(once.toString(), null, null, null);
    }

    void check(BindingResult checked) {
        if (id().isEmpty()) {
            checked.reject("penalty.case.typed.stale", "stale");
        }
        part(checked, "cause", cause);
        part(checked, "fix", fix);
        part(checked, "prevention", prevention);
    }

    Optional<UUID> id() {
        try {
            return Optional.ofNullable(once).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    Filing filing() {
        return new Filing(
                words(cause, TEXT_MAX).orElseThrow(),
                words(fix, TEXT_MAX).orElseThrow(),
                words(prevention, TEXT_MAX).orElseThrow());
    }

    /** What was typed, when it is something and not too much. */
    static Optional<String> words(@Nullable String typed, int max) {
        return Optional.ofNullable(typed).map(String::strip).filter(said -> !said.isEmpty() && said.length() <= max);
    }

    private static void part(BindingResult checked, String field, @Nullable String typed) {
        if (words(typed, TEXT_MAX).isEmpty()) {
            checked.rejectValue(field, "penalty.case.typed.text", "text");
        }
    }
}
