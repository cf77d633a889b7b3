package io.touchstone.merchant.application.web;

import io.touchstone.merchant.application.FilledIn;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Who answers for the applicant, as typed. Kept numbers are never sent back; an empty field leaves them as they are. */
record PeopleForm(
        @Size(max = 200) @Nullable String legalPerson,

        @Pattern(regexp = "|[\\p{L}\\p{N}\\s-]{6,40}", message = "{merchant.application.fault.number}") @Nullable
        String identityNumber,

        @Pattern(regexp = "|[0-9\\s-]{8,40}", message = "{merchant.application.fault.account}") @Nullable
        String bankAccount,

        @Size(max = 200) @Nullable String contactName,
        @Size(max = 40) @Nullable String contactPhone,
        @Email @Size(max = 254) @Nullable String contactEmail) {

    static PeopleForm of(FilledIn.People people) {
        return new PeopleForm(
                people.legalPerson(), null, null, people.contactName(), people.contactPhone(), people.contactEmail());
    }

    FilledIn.People kept(BindingResult checked, FilledIn.People before) {
        return new FilledIn.People(
                StepFields.kept(checked, "legalPerson", legalPerson, before.legalPerson()),
                StepFields.kept(checked, "contactName", contactName, before.contactName()),
                StepFields.kept(checked, "contactPhone", contactPhone, before.contactPhone()),
                StepFields.kept(checked, "contactEmail", contactEmail, before.contactEmail()));
    }

    /** Leaves the numbers out, so that they reach no log. */
    @Override
    public String toString() {
        return "PeopleForm";
    }
}
