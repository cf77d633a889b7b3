package io.touchstone.deposit.term.web;

import io.touchstone.deposit.TermScope;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.deposit.term.NewTerm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A longer term as it is typed. */
record TermForm(
        @Pattern(regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") @NotBlank @Nullable
        String once,

        @NotBlank @Size(max = 64) @Nullable String merchant,
        @NotBlank @Nullable String trigger,
        @NotBlank @Nullable String scope,
        @Size(max = 64) @Nullable String scopeId,
        @NotBlank @Size(max = 64) @Nullable String caseNo,
        @NotBlank @Size(max = 1000) @Nullable String reason) {

    /** What a person decides; the others follow from a shortfall or a penalty. */
    static final List<TermTrigger> CHOICES = List.of(TermTrigger.RISK, TermTrigger.LIGHT_RISK, TermTrigger.OPEN_CLAIM);

    static TermForm empty(UUID once, @Nullable String merchant) {
        return new TermForm(once.toString(), merchant, null, TermScope.Kind.MERCHANT.word(), null, null, null);
    }

    void check(BindingResult checked) {
        if (filled(trigger) && chosen().isEmpty()) {
            checked.rejectValue("trigger", "deposit.form.choose");
        }
        if (filled(scope) && kind().isEmpty()) {
            checked.rejectValue("scope", "deposit.form.choose");
        }
        boolean whole = kind().filter(kind -> kind == TermScope.Kind.MERCHANT).isPresent();
        if (kind().isPresent() && whole == filled(scopeId)) {
            checked.rejectValue("scopeId", whole ? "deposit.term.form.no-id" : "deposit.term.form.id");
        }
        boolean claim = chosen().filter(TermTrigger::isOpenEnded).isPresent();
        if (claim && kind().filter(kind -> kind != TermScope.Kind.ORDER).isPresent()) {
            checked.rejectValue("scope", "deposit.term.form.claim");
        }
    }

    /** Only after {@link #check} found nothing. */
    NewTerm term() {
        return new NewTerm(
                UUID.fromString(String.valueOf(once)),
                String.valueOf(merchant).strip(),
                chosen().orElseThrow(),
                new TermScope(kind().orElseThrow(), scopeId == null ? "" : scopeId.strip()),
                String.valueOf(caseNo).strip(),
                String.valueOf(reason).strip());
    }

    private Optional<TermTrigger> chosen() {
        return CHOICES.stream().filter(one -> one.word().equals(trigger)).findFirst();
    }

    private Optional<TermScope.Kind> kind() {
        for (TermScope.Kind one : TermScope.Kind.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(scope)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static boolean filled(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }
}
