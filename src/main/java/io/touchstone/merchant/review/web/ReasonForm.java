package io.touchstone.merchant.review.web;

import io.touchstone.merchant.review.Reason;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A reason as it is typed. */
record ReasonForm(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}", message = "{merchant.review.reason.code.bad}") @Nullable
        String code,

        @NotNull @Pattern(regexp = "document|application") @Nullable
        String subject,

        @NotBlank @Size(max = 300) @Nullable String textZh,
        @NotBlank @Size(max = 300) @Nullable String textEn) {

    static ReasonForm empty() {
        return new ReasonForm("", "document", "", "");
    }

    Reason reason() {
        return new Reason(Typed.text(code), Typed.text(subject), Typed.text(textZh), Typed.text(textEn), null);
    }
}
