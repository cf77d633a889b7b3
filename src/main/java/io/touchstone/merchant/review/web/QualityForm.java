package io.touchstone.merchant.review.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A second opinion as it is typed. */
record QualityForm(
        @NotNull(message = "{merchant.review.decision.required}")
        @Pattern(regexp = "approved|returned|rejected", message = "{merchant.review.decision.required}")
        @Nullable
        String outcome,

        @Size(max = 10) @Nullable List<String> reasons,
        @Size(max = 2000) @Nullable String note) {

    static QualityForm empty() {
        return new QualityForm("", List.of(), "");
    }

    public List<String> codes() {
        return reasons == null ? List.of() : reasons;
    }

    String opinion() {
        return outcome == null ? "" : outcome;
    }

    boolean lacksReason() {
        return !opinion().equals("approved") && codes().isEmpty();
    }
}
