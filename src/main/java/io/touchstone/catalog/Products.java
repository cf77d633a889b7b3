package io.touchstone.catalog;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is sold on the marketplace. */
public interface Products {

    Optional<ProductView> find(String productId);

    /**
     * Knows products that orders name and nobody has reported: each becomes a bare one, of the merchant of the least order
     * that names it.
     *
     * @param orders a query of {@code product_id, merchant_id, order_id} on the connection of the import
     */
    void nameBare(JdbcTemplate connection, String orders);
}
