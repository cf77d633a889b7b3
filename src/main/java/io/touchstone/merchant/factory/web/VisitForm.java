package io.touchstone.merchant.factory.web;

import io.touchstone.merchant.factory.NewVisit;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A visit to be planned, as it is typed. */
record VisitForm(
        @Size(max = 36) @Nullable String applicationId,
        @Size(max = 64) @Nullable String merchantId,
        @NotBlank @Size(max = 200) @Nullable String factoryName,
        @NotBlank @Size(max = 400) @Nullable String address,

        @NotNull @Pattern(regexp = "own|third_party") @Nullable
        String auditorKind,

        @NotBlank @Size(max = 200) @Nullable String auditor,
        @Nullable String on) {

    static VisitForm of(@Nullable String application, @Nullable String merchant) {
        return new VisitForm(
                application == null ? "" : application, merchant == null ? "" : merchant, "", "", "own", "", "");
    }

    /** What the annotations cannot say: dates, ids, and that it is about one thing. */
    void check(BindingResult errors) {
        if (Typed.day(on).isEmpty()) {
            errors.rejectValue("on", "merchant.factory.date.bad", "merchant.factory.date.bad");
        }
        boolean application = !Typed.text(applicationId).isEmpty();
        boolean merchant = !Typed.text(merchantId).isEmpty();
        if (application == merchant || (application && id().isEmpty())) {
            errors.rejectValue("applicationId", "merchant.factory.one-of", "merchant.factory.one-of");
        }
    }

    /** Only after the shape was found good. */
    NewVisit visit() {
        String merchant = Typed.text(merchantId);
        return new NewVisit(
                id().orElse(null),
                merchant.isEmpty() ? null : merchant,
                Typed.text(factoryName),
                Typed.text(address),
                Typed.text(auditorKind),
                Typed.text(auditor),
                Typed.day(on).orElse(LocalDate.EPOCH));
    }

    private Optional<UUID> id() {
        return Typed.id(applicationId);
    }
}
