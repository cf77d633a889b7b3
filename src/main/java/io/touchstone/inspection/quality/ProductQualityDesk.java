package io.touchstone.inspection.quality;

import io.touchstone.catalog.ProductView;
import io.touchstone.catalog.Products;
import io.touchstone.inspection.insight.Belief;
import io.touchstone.inspection.insight.FailureRates;
import io.touchstone.inspection.quality.ProductQuality.Expected;
import io.touchstone.inspection.quality.ProductQuality.Indicators;
import io.touchstone.inspection.quality.ProductQuality.Inspection;
import io.touchstone.inspection.quality.QualityPermissions.CanAskForQuality;
import io.touchstone.kernel.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where other systems ask for the quality of a product (contract, {@code products/{product_id}/quality}). */
@Service
@Transactional(readOnly = true)
public class ProductQualityDesk {

    /** A quarter, as plans look back for what is hot and complained about. */
    private static final Duration WINDOW = Duration.ofDays(90);

    private final Products products;
    private final QualityRows rows;
    private final FailureRates rates;
    private final Clock clock;

    ProductQualityDesk(Products products, QualityRows rows, FailureRates rates, Clock clock) {
        this.products = products;
        this.rows = rows;
        this.rates = rates;
        this.clock = clock;
    }

    @CanAskForQuality
    public ProductQuality of(String productId) {
        Instant at = clock.instant();
        ProductView product = products.find(productId).orElseThrow(() -> new NotFound("product", productId));
        List<Inspection> inspections = rows.inspections(productId);
        Instant from = at.minus(WINDOW);
        return new ProductQuality(
                product.productId(),
                product.merchantId(),
                product.categoryCode(),
                at,
                product.isLive(at),
                Indicators.of(from, rows.counts(product, from, at), expected(product.categoryCode())),
                null,
                product.categoryCode() == null ? null : rows.riskClass(product.categoryCode()),
                null,
                inspections.isEmpty() ? null : inspections.get(0),
                inspections);
    }

    private @Nullable Expected expected(@Nullable String category) {
        if (category == null) {
            return null;
        }
        Belief belief = Objects.requireNonNull(rates.explain(List.of(category)).get(category));
        return Expected.of(
                belief.rate().mean(), belief.interval().low(), belief.interval().high());
    }
}
