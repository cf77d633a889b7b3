package io.touchstone.inspection.sample.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How a parcel came, as it is typed. */
record ReceiveForm(
        @Nullable String version,

        @NotNull(message = "{inspection.typed.choose}")
        @Pattern(regexp = "yes|no", message = "{inspection.typed.choose}")
        @Nullable
        String parcelIntact,

        @NotNull(message = "{inspection.typed.choose}")
        @Pattern(regexp = "yes|no", message = "{inspection.typed.choose}")
        @Nullable
        String asOrdered,

        @NotNull(message = "{inspection.typed.units}")
        @Pattern(regexp = "\\s*\\d{1,5}\\s*", message = "{inspection.typed.units}")
        @Nullable
        String units,

        @Size(max = 1000, message = "{inspection.typed.long}") @Nullable
        String note) {

    static ReceiveForm of(long version) {
        return new ReceiveForm(Long.toString(version), null, null, null, null);
    }
}
