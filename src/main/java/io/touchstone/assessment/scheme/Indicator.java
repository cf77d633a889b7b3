package io.touchstone.assessment.scheme;

import io.touchstone.rulebook.Wording;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A first- or second-level indicator.
 *
 * @param parent the first-level one above it; null for those themselves
 * @param weight of a second-level one; a first-level one weighs what stands under it
 * @param basis where the heading comes from
 */
public record Indicator(String code, @Nullable String parent, Wording name, BigDecimal weight, String basis) {

    public boolean isFirstLevel() {
        return parent == null;
    }
}
