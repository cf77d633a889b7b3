package io.touchstone.catalog.domain;

import io.touchstone.catalog.ProductView;
import io.touchstone.catalog.Products;
import io.touchstone.catalog.SameModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the products from their table, and adds those that are only named. */
@Component
class ProductRegister implements Products {

    private final JdbcTemplate db;
    private final Clock clock;

    ProductRegister(JdbcTemplate db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<ProductView> find(String productId) {
        return db.query("select * from catalog_product where product_id = ?", ProductRegister::view, productId).stream()
                .findFirst();
    }

    @Override
    public List<SameModel> sameModel(@Nullable String gtin, @Nullable String brand, @Nullable String model, int limit) {
        return db.query(
                """
                select product_id, merchant_id, title, bool_or(by_gtin) as by_gtin from (
                    select product_id, merchant_id, title, true as by_gtin from catalog_product
                     where gtin is not null and catalog_gtin_key(gtin) = catalog_gtin_key(?)
                    union all
                    select product_id, merchant_id, title, false from catalog_product
                     where brand is not null and model is not null and catalog_model_key(brand, model) = catalog_model_key(?, ?)) p
                 group by product_id, merchant_id, title order by product_id limit ?
                """,
                (row, i) -> new SameModel(
                        row.getString("product_id"),
                        row.getString("merchant_id"),
                        row.getString("title"),
                        row.getBoolean("by_gtin")),
                gtin,
                brand,
                model,
                limit);
    }

    @Override
    public void nameBare(JdbcTemplate connection, String orders) {
        connection.update("""
                insert into catalog_product as p (product_id, merchant_id, bare, named_by, updated_at)
                select distinct on (o.product_id) o.product_id, o.merchant_id, true, o.order_id, ?
                  from (%s) o
                 where not exists (select from catalog_product k where k.product_id = o.product_id and not k.bare)
                 order by o.product_id, o.order_id
                on conflict (product_id) do update set merchant_id = excluded.merchant_id,
                    named_by = excluded.named_by, updated_at = excluded.updated_at
                 where p.bare and excluded.named_by < p.named_by
                """.formatted(orders), Timestamp.from(clock.instant()));
    }

    static ProductView view(ResultSet row, int index) throws SQLException {
        Timestamp listedAt = row.getTimestamp("listed_at");
        return new ProductView(
                row.getString("product_id"),
                row.getString("merchant_id"),
                row.getString("category_code"),
                row.getString("title"),
                row.getString("brand"),
                row.getString("gtin"),
                row.getString("model"),
                row.getObject("price_minor", Long.class),
                Optional.ofNullable(row.getString("currency")).orElse("CNY"),
                listedAt == null ? null : listedAt.toInstant(),
                row.getBoolean("bare"),
                row.getInt("open_removals") > 0);
    }
}
