package io.touchstone.inspection.quality.web;

import io.touchstone.inspection.quality.ProductQuality;
import io.touchstone.inspection.quality.ProductQualityDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The contract’s {@code products/{product_id}/quality}, for tokens with the scope {@code standing:read}, which the desk demands. */
@RestController
class ProductQualityApi {

    private final ProductQualityDesk desk;

    ProductQualityApi(ProductQualityDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/v1/products/{productId}/quality")
    ProductQuality quality(@PathVariable String productId) {
        return desk.of(productId);
    }
}
