package io.touchstone.inspection.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which products a plan looks at; everything that is said has to hold, except that one of hot and troubled may be enough.
 *
 * @param categories with everything below them; none for all
 * @param riskClasses of the category
 * @param brands without regard to case
 * @param ordersMin hot: so many orders in {@code ordersDays} days (D3)
 * @param troublesMin complained about: so many complaints and returns together in {@code troublesDays} days (D3)
 * @param either whether hot or troubled is enough
 */
public record PopulationQuery(
        List<String> categories,
        List<String> riskClasses,
        List<String> merchants,
        List<String> brands,
        @Nullable Long priceFromMinor,
        @Nullable Long priceToMinor,
        @Nullable Integer ordersMin,
        int ordersDays,
        @Nullable Integer troublesMin,
        int troublesDays,
        boolean either) {

    /** The time that hot and troubled look back unless something else is said: a quarter. */
    public static final int DAYS = 90;

    public PopulationQuery {
        categories = List.copyOf(categories);
        riskClasses = List.copyOf(riskClasses);
        merchants = List.copyOf(merchants);
        brands = List.copyOf(brands);
    }

    /** Everything that can be bought. */
    public static PopulationQuery everything() {
        return new PopulationQuery(
                List.of(), List.of(), List.of(), List.of(), null, null, null, DAYS, null, DAYS, false);
    }
}
