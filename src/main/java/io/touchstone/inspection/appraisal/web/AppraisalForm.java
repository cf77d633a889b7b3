package io.touchstone.inspection.appraisal.web;

import io.touchstone.inspection.appraisal.NewAppraisal;
import io.touchstone.kernel.Money;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A question to the owner of a brand as it is typed. */
record AppraisalForm(
        @Pattern(regexp = UUID_SHAPE) @NotBlank @Nullable String once,
        @Size(max = 32) @Nullable String sample,
        @Size(max = 64) @Nullable String product,
        @Size(max = 200) @Nullable String brand,
        @NotBlank @Size(max = 2000) @Nullable String question,
        @NotBlank @Size(max = 4000) @Nullable String features,
        @NotBlank @Nullable String due,
        @Nullable String fee) {

    static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final int FEATURES_MAX = 30;
    private static final int FEATURE_MAX = 200;

    static AppraisalForm empty(
            UUID once, @Nullable String sample, @Nullable String product, String features, LocalDate due) {
        return new AppraisalForm(once.toString(), sample, product, null, null, features, due.toString(), null);
    }

    void check(BindingResult checked, LocalDate today) {
        if ((Typed.orNull(sample) == null) == (Typed.orNull(product) == null)) {
            checked.rejectValue("sample", "rule.inspection.APPRAISAL_SUBJECT");
        }
        if (due != null
                && !due.isBlank()
                && day().filter(day -> !day.isBefore(today)).isEmpty()) {
            checked.rejectValue("due", "inspection.appraisal.typed.due");
        }
        if (Typed.orNull(fee) != null && amount().isEmpty()) {
            checked.rejectValue("fee", "inspection.appraisal.typed.fee");
        }
        List<String> named = lines();
        if (features != null
                && !features.isBlank()
                && (named.size() > FEATURES_MAX
                        || named.stream().anyMatch(line -> line.length() > FEATURE_MAX)
                        || named.stream().distinct().count() != named.size())) {
            checked.rejectValue("features", "inspection.appraisal.typed.features");
        }
    }

    /** Only after {@link #check} found nothing. */
    NewAppraisal command() {
        return new NewAppraisal(
                UUID.fromString(String.valueOf(once)),
                Typed.orNull(sample),
                Typed.orNull(product),
                Typed.orNull(brand),
                String.valueOf(question).strip(),
                lines(),
                day().orElseThrow(),
                Typed.orNull(fee) == null ? new Money(0, YUAN) : amount().orElseThrow());
    }

    /** Exact, 0 or more; nothing is rounded. */
    private Optional<Money> amount() {
        return Typed.money(fee, YUAN);
    }

    private List<String> lines() {
        return String.valueOf(features)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Optional<LocalDate> day() {
        return Typed.day(due);
    }
}
