package io.touchstone.assessment.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of an offer.
 *
 * @param text canonical; null when there are faults
 * @param taken whether the version is there already and cannot be written over by the reader
 * @param comparison with the version before; null when there is none
 */
public record SchemePreview(
        List<SchemeFault> faults,
        @Nullable SchemeVersion version,
        @Nullable String text,
        boolean taken,
        @Nullable SchemeComparison comparison) {

    public SchemePreview {
        faults = List.copyOf(faults);
    }
}
