package io.touchstone.inspection.sample.web;

import io.touchstone.inspection.sample.NewPart;
import io.touchstone.inspection.sample.PartKind;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a sample is split, as it is typed: a seal number for each part there is. */
record SplitForm(
        @Nullable String version,

        @NotBlank(message = "{inspection.typed.store}") @Size(max = 200, message = "{inspection.typed.long}") @Nullable
        String store,

        @NotBlank(message = "{inspection.typed.seal.test}")
        @Pattern(regexp = SplitForm.SEAL, message = "{inspection.typed.seal}")
        @Nullable
        String testSeal,

        @Pattern(regexp = SplitForm.SEAL, message = "{inspection.typed.seal}") @Nullable
        String retainedSeal,

        @Pattern(regexp = SplitForm.SEAL, message = "{inspection.typed.seal}") @Nullable
        String merchantSeal) {

    static final String SEAL = "\\s*([\\p{Alnum}][\\p{Alnum} ./-]{0,62})?\\s*";

    static SplitForm of(long version) {
        return new SplitForm(Long.toString(version), null, null, null, null);
    }

    List<NewPart> parts() {
        List<NewPart> parts = new ArrayList<>();
        add(parts, PartKind.TEST, testSeal);
        add(parts, PartKind.RETAINED, retainedSeal);
        add(parts, PartKind.MERCHANT, merchantSeal);
        return parts;
    }

    private static void add(List<NewPart> parts, PartKind kind, @Nullable String seal) {
        String number = Typed.text(seal);
        if (!number.isEmpty()) {
            parts.add(new NewPart(kind, number));
        }
    }
}
