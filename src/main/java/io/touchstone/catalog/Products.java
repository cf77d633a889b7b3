package io.touchstone.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is sold on the marketplace. */
public interface Products {

    Optional<ProductView> find(String productId);

    /** The listings of all shops that are of one model, by trade number or by brand and model, in the order of their ids. */
    List<SameModel> sameModel(@Nullable String gtin, @Nullable String brand, @Nullable String model, int limit);

    /**
     * Knows products that orders name and nobody has reported: each becomes a bare one, of the merchant of the least order
     * that names it.
     *
     * @param orders a query of {@code product_id, merchant_id, order_id} on the connection of the import
     */
    void nameBare(JdbcTemplate connection, String orders);
}
