package io.touchstone.assessment.certificate.web;

import io.touchstone.assessment.certificate.CertificateChangeDesk.Wanted;
import io.touchstone.assessment.certificate.CertificateProposal;
import io.touchstone.assessment.certificate.CertificateProposal.Kind;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.Typed;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A proposal as it is typed.
 *
 * @param once made when the form was shown
 * @param assessment only for other stars
 */
record ProposalForm(
        @Nullable String once,
        @Nullable String kind,
        @Nullable String reason,
        @Nullable String zh,
        @Nullable String en,
        @Nullable String assessment) {

    private static final int WORDS_MAX = 1000;

    static ProposalForm empty(String once) {
        return new ProposalForm(once, null, null, null, null, null);
    }

    void check(BindingResult checked) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("certificate.typed.stale", "stale");
        }
        if (!Kind.isKnown(kind)) {
            checked.rejectValue("kind", "certificate.typed.choose", "choose");
        }
        if (reason == null || !CertificateProposal.REASONS.contains(reason)) {
            checked.rejectValue("reason", "certificate.typed.choose", "choose");
        }
        words("zh", zh, checked);
        words("en", en, checked);
        if (Kind.REGRADE.word().equals(kind) && number().isEmpty()) {
            checked.rejectValue("assessment", "certificate.typed.assessment", "assessment");
        }
    }

    Wanted wanted() {
        Kind wanted = Kind.of(Objects.requireNonNull(kind));
        return new Wanted(
                Typed.id(once).orElseThrow(),
                wanted,
                Objects.requireNonNull(reason),
                new Wording(
                        Objects.requireNonNull(zh).strip(),
                        Objects.requireNonNull(en).strip()),
                wanted == Kind.REGRADE ? number().orElseThrow() : null);
    }

    private Optional<String> number() {
        return Optional.ofNullable(assessment)
                .map(typed -> typed.strip().toUpperCase(Locale.ROOT))
                .filter(typed -> !typed.isEmpty());
    }

    private static void words(String field, @Nullable String typed, BindingResult checked) {
        if (typed == null || typed.isBlank() || typed.strip().length() > WORDS_MAX) {
            checked.rejectValue(field, "certificate.typed.words", new Object[] {WORDS_MAX}, "words");
        }
    }
}
