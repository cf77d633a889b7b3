package io.touchstone.merchant.expiry.web;

import io.touchstone.merchant.application.DocumentView;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is typed off a renewed document. */
record RenewalForm(
        @Size(max = 64) @Nullable String number,
        @Size(max = 200) @Nullable String holder,

        @Pattern(regexp = "|[0-9]{4}-[0-9]{2}-[0-9]{2}") @Nullable
        String issuedOn,

        @Nullable String validUntil) {

    /** As the document before it, without its dates. */
    static RenewalForm after(DocumentView document) {
        return new RenewalForm(document.content().number(), document.content().holder(), null, null);
    }

    /** Demands an end that is ahead: a renewal that has run out renews nothing. */
    void check(LocalDate today, BindingResult checked) {
        LocalDate until = Typed.day(validUntil).orElse(null);
        if (until == null || until.isBefore(today)) {
            checked.rejectValue("validUntil", "merchant.papers.valid-until.ahead");
        }
        LocalDate issued = Typed.day(issuedOn).orElse(null);
        if (issued != null && until != null && issued.isAfter(until)) {
            checked.rejectValue("issuedOn", "merchant.papers.issued-on.order");
        }
    }

    DocumentView.Content content() {
        return new DocumentView.Content(
                Typed.orNull(number),
                Typed.orNull(holder),
                Typed.day(issuedOn).orElse(null),
                Typed.day(validUntil).orElse(null),
                Map.of());
    }
}
