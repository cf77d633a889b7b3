package io.touchstone.merchant.application.web;

import io.touchstone.merchant.application.FilledIn;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One more brand, as typed. */
record BrandForm(
        @NotBlank @Size(max = 200) @Nullable String brandName,
        @Size(max = 64) @Nullable String trademarkNo,

        @Pattern(regexp = "\\s*|\\s*([1-9]|[1-3][0-9]|4[0-5])\\s*", message = "{merchant.application.fault.class}")
        @Nullable
        String niceClass,

        @NotBlank @Pattern(regexp = "|owner|exclusive|authorised") @Nullable
        String brandRight) {

    static final BrandForm EMPTY = new BrandForm(null, null, null, null);

    FilledIn.Brand brand() {
        String number = Typed.orNull(niceClass);
        return new FilledIn.Brand(
                java.util.Objects.requireNonNull(Typed.orNull(brandName)),
                Typed.orNull(trademarkNo),
                number == null ? null : Integer.valueOf(number),
                java.util.Objects.requireNonNull(brandRight));
    }
}
