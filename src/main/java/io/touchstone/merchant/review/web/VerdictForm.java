package io.touchstone.merchant.review.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reviewer says of one document, as it is typed. */
record VerdictForm(
        @NotNull(message = "{merchant.review.verdict.required}")
        @Pattern(regexp = "accept|reject", message = "{merchant.review.verdict.required}")
        @Nullable
        String verdict,

        @Size(max = 10) @Nullable List<String> reasons,
        @Size(max = 2000) @Nullable String note) {

    static VerdictForm empty() {
        return new VerdictForm("", List.of(), "");
    }

    boolean accepted() {
        return "accept".equals(verdict);
    }

    public List<String> codes() {
        return reasons == null ? List.of() : reasons;
    }

    /** A rejection without a reason helps nobody. */
    boolean lacksReason() {
        return "reject".equals(verdict) && codes().isEmpty();
    }
}
