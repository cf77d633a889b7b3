package io.touchstone.merchant.review.web;

import io.touchstone.merchant.review.Decision;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is typed.
 *
 * @param version of the application that the page showed
 */
record DecisionForm(
        @NotNull(message = "{merchant.review.decision.required}")
        @Pattern(regexp = "approve|return|reject", message = "{merchant.review.decision.required}")
        @Nullable
        String kind,

        @Size(max = 10) @Nullable List<String> reasons,
        @Size(max = 2000) @Nullable String note,
        @NotNull @Pattern(regexp = "[0-9]{1,18}") @Nullable String version) {

    static DecisionForm of(long version) {
        return new DecisionForm("", List.of(), "", Long.toString(version));
    }

    public List<String> codes() {
        return reasons == null ? List.of() : reasons;
    }

    /** Only after the shape was found good. */
    Decision decision(UUID application) {
        return new Decision(
                application,
                Decision.Kind.valueOf((kind == null ? "" : kind).toUpperCase(Locale.ROOT)),
                codes(),
                note,
                Long.parseLong(version == null ? "" : version));
    }
}
