package io.touchstone.merchant.application.web;

import io.touchstone.merchant.application.FilledIn;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Who applies, as typed. */
record CompanyForm(
        @Pattern(regexp = "|company|individual_business|person") @Nullable
        String sellerKind,

        @Size(max = 200) @Nullable String companyName,
        @Size(max = 64) @Nullable String uscc,

        @Pattern(regexp = "\\s*|\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\\s*", message = "{merchant.application.fault.day}")
        @Nullable
        String licenceValidUntil,

        @Pattern(regexp = "\\s*|\\s*[0-9]{6}\\s*", message = "{merchant.application.fault.division}") @Nullable
        String divisionCode,

        @Size(max = 400) @Nullable String registeredAddress) {

    static CompanyForm of(FilledIn.Company company) {
        LocalDate until = company.licenceValidUntil();
        return new CompanyForm(
                company.sellerKind(),
                company.companyName(),
                company.uscc(),
                until == null ? null : until.toString(),
                company.divisionCode(),
                company.registeredAddress());
    }

    /** What is to be kept: each field that fits, and what was there before where it does not. */
    FilledIn.Company kept(BindingResult checked, FilledIn.Company before) {
        return new FilledIn.Company(
                StepFields.kept(checked, "sellerKind", sellerKind, before.sellerKind()),
                StepFields.kept(checked, "companyName", companyName, before.companyName()),
                checked.hasFieldErrors("uscc") ? before.uscc() : StepFields.uscc(uscc),
                until(checked, before),
                StepFields.kept(checked, "divisionCode", divisionCode, before.divisionCode()),
                StepFields.kept(checked, "registeredAddress", registeredAddress, before.registeredAddress()));
    }

    private @Nullable LocalDate until(BindingResult checked, FilledIn.Company before) {
        String text = Typed.orNull(licenceValidUntil);
        if (text == null) {
            return null;
        }
        if (!checked.hasFieldErrors("licenceValidUntil") && Typed.day(text).isEmpty()) {
            checked.rejectValue("licenceValidUntil", "merchant.application.fault.day", "day");
        }
        return Typed.day(text).orElse(before.licenceValidUntil());
    }
}
