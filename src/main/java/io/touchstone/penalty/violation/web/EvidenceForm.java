package io.touchstone.penalty.violation.web;

import io.touchstone.penalty.violation.CaseEvidenceDesk.NewEvidence;
import io.touchstone.penalty.violation.EvidenceKind;
import io.touchstone.shell.Typed;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A piece of evidence as it is typed.
 *
 * @param once made when the form was shown
 */
record EvidenceForm(
        @Nullable String once,
        @Nullable String kind,
        @Nullable String source,
        @Nullable String observedAt,
        @Nullable String note,
        @Nullable String internal) {

    static EvidenceForm empty(String once) {
        return new EvidenceForm(once, null, null, null, null, null);
    }

    void check(BindingResult checked, ZoneId zone) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("penalty.case.typed.stale", "stale");
        }
        if (chosen().isEmpty()) {
            checked.rejectValue("kind", "penalty.case.typed.kind", "kind");
        }
        if (Typed.words(source, Typed.LINE_MAX).isEmpty()) {
            checked.rejectValue("source", "penalty.case.typed.line", "line");
        }
        if (Typed.time(observedAt, zone).isEmpty()) {
            checked.rejectValue("observedAt", "penalty.case.typed.time", "time");
        }
        if (Typed.isTooLong(note, Typed.WORDS_MAX)) {
            checked.rejectValue("note", "penalty.case.typed.words", "words");
        }
    }

    NewEvidence command(ZoneId zone) {
        return new NewEvidence(
                Typed.id(once).orElseThrow(),
                chosen().orElseThrow(),
                Typed.words(source, Typed.LINE_MAX).orElseThrow(),
                Typed.time(observedAt, zone).orElseThrow(),
                Objects.requireNonNullElse(Typed.orNull(note), ""),
                "true".equals(internal));
    }

    private Optional<EvidenceKind> chosen() {
        return Arrays.stream(EvidenceKind.values())
                .filter(one -> one.word().equals(kind))
                .findFirst();
    }
}
