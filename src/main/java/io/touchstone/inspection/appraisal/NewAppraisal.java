package io.touchstone.inspection.appraisal;

import io.touchstone.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ask the owner of a brand whether something is genuine: a sample in our hands, or a listing.
 *
 * @param once made when the form was shown; the same sent twice is one case
 * @param brand as the library calls it; null takes the one reported with the goods
 */
public record NewAppraisal(
        UUID once,
        @Nullable String sampleNumber,
        @Nullable String productId,
        @Nullable String brand,
        String question,
        List<String> features,
        LocalDate dueOn,
        Money fee) {

    public NewAppraisal {
        features = List.copyOf(features);
    }
}
