package io.touchstone.merchant.brand.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A brand as it is typed. */
record BrandForm(
        @NotBlank @Size(max = 200) @Nullable String name,
        @NotBlank @Size(max = 200) @Nullable String ownerName,

        @Pattern(regexp = USCC, message = "{merchant.brand.uscc.form}") @Nullable
        String ownerUscc) {

    static final String USCC = "\\s*|\\s*[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]{18}\\s*";
    static final BrandForm EMPTY = new BrandForm(null, null, null);
}
