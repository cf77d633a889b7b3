package io.touchstone.merchant.review.web;

import io.touchstone.merchant.review.Reason;
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
        return new Reason(text(code), text(subject), text(textZh), text(textEn), null);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
