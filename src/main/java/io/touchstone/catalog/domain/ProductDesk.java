package io.touchstone.catalog.domain;

import io.touchstone.catalog.ProductView;
import io.touchstone.catalog.domain.CatalogPermissions.CanReadProducts;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff looks products up. */
@Service
@Transactional(readOnly = true)
public class ProductDesk {

    private final JdbcTemplate db;
    private final HeldProducts held;

    ProductDesk(JdbcTemplate db, HeldProducts held) {
        this.db = db;
        this.held = held;
    }

    /** Of these products, those that may not be listed at an instant. */
    @CanReadProducts
    public Set<String> held(Collection<String> productIds, Instant at) {
        return held.among(productIds, at);
    }

    /** By product id, each filter with an index of its own. */
    @CanReadProducts
    public KeysetPage<ProductView> list(ProductFilter filter, @Nullable String cursor, int limit) {
        StringBuilder sql = new StringBuilder("select * from catalog_product where product_id > ?");
        List<Object> arguments = new ArrayList<>();
        arguments.add(
                cursor == null
                        ? ""
                        : Cursor.decode(cursor, 1).map(values -> values.get(0)).orElse(""));
        if (filter.merchant() != null) {
            sql.append(" and merchant_id = ?");
            arguments.add(filter.merchant());
        }
        if (filter.category() != null) {
            sql.append(" and category_code = ?");
            arguments.add(filter.category());
        }
        if (filter.product() != null) {
            sql.append(" and product_id = ?");
            arguments.add(filter.product());
        }
        arguments.add(limit + 1);
        List<ProductView> rows = db.query(
                sql.append(" order by product_id limit ?").toString(), ProductRegister::view, arguments.toArray());
        return KeysetPage.cut(rows, limit, product -> List.of(product.productId()));
    }
}
