package io.touchstone.credit;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The credit of one merchant as of an instant; every figure follows from facts of that time or before (ruling C10). */
public record CreditStanding(String merchantId, Instant asOf, Credit credit, Dsr dsr, Industry industry) {

    /** Credit points and what they are made of; {@code positiveRate} has 5 decimals, null without ratings (C7). */
    public record Credit(
            long points,
            long positive,
            long neutral,
            long negative,
            @Nullable BigDecimal positiveRate,
            CreditLevel level) {}

    /** The three averages of the window that began after {@code windowFrom} (D1). */
    public record Dsr(Instant windowFrom, Dimension description, Dimension service, Dimension logistics) {}

    /** One average with its industry; all with 5 decimals, null where rulings D3 to D5 leave them undefined. */
    public record Dimension(
            @Nullable BigDecimal score,
            long count,
            @Nullable BigDecimal industryAverage,
            @Nullable BigDecimal vsIndustry) {}

    /** The place among shops of the same main category (D4, D6). */
    public record Industry(
            String categoryCode,
            @Nullable Integer rank,
            @Nullable Integer of) {}
}
