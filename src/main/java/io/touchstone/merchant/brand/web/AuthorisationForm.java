package io.touchstone.merchant.brand.web;

import io.touchstone.merchant.brand.ClaimAuthorisation;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** An authorisation as it is typed off its paper. */
record AuthorisationForm(
        @NotBlank @Size(max = 200) @Nullable String grantorName,

        @Pattern(regexp = BrandForm.USCC, message = "{merchant.brand.uscc.form}") @Nullable
        String grantorUscc,

        @NotBlank @Size(max = 200) @Nullable String granteeName,

        @Pattern(regexp = BrandForm.USCC, message = "{merchant.brand.uscc.form}") @Nullable
        String granteeUscc,

        @Size(max = 64) @Nullable String trademarkNo,

        @Pattern(regexp = "[0-9,，、 ]{0,140}", message = "{merchant.brand.classes.form}") @Nullable
        String classes,

        @NotBlank @Size(max = 60) @Nullable String territory,
        @Nullable String exclusive,
        @Nullable String affiliate,
        @NotBlank @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable String documentId) {

    static final AuthorisationForm EMPTY =
            new AuthorisationForm(null, null, null, null, null, null, "CN", null, null, null, null, null);

    private static final int CLASS_MAX = 45;

    /** Finds what the annotations cannot see: days that are none, classes that are none, an id that is none. */
    void check(BindingResult result) {
        day(validFrom, "validFrom", result);
        day(validUntil, "validUntil", result);
        if (!result.hasFieldErrors("classes") && numbers().stream().anyMatch(one -> one < 1 || one > CLASS_MAX)) {
            result.rejectValue("classes", "merchant.brand.classes.form");
        }
        String id = Typed.orNull(documentId);
        if (id != null && !id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            result.rejectValue("documentId", "merchant.brand.document.unreadable");
        }
    }

    ClaimAuthorisation command(UUID brandId) {
        String until = Typed.orNull(validUntil);
        String document = Typed.orNull(documentId);
        return new ClaimAuthorisation(
                brandId,
                affiliate != null,
                Typed.text(grantorName),
                BrandFields.uscc(grantorUscc),
                Typed.text(granteeName),
                BrandFields.uscc(granteeUscc),
                Typed.orNull(trademarkNo),
                numbers(),
                Typed.text(territory).toUpperCase(Locale.ROOT),
                exclusive != null,
                LocalDate.parse(Typed.text(validFrom)),
                until == null ? null : LocalDate.parse(until),
                document == null ? null : UUID.fromString(document));
    }

    private Set<Integer> numbers() {
        return Arrays.stream(Typed.text(classes).split("[,，、 ]+"))
                .filter(word -> !word.isEmpty() && word.length() < 4)
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void day(@Nullable String typed, String field, BindingResult result) {
        String text = Typed.orNull(typed);
        if (text == null || result.hasFieldErrors(field)) {
            return;
        }
        try {
            LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            result.rejectValue(field, "merchant.brand.day.form");
        }
    }
}
