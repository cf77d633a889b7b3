package io.touchstone.merchant.brand;

import io.touchstone.taxonomy.Brands;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which shops sell under which brand: what their approved applications say. */
@Component
class BrandSellers {

    private static final String SELECT = """
            select a.merchant_id, m.name, m.shop_type, coalesce(a.company_name, m.name) as company_name,
                   coalesce(a.uscc, m.uscc) as uscc, b.brand_name, b.nice_class
              from merchant_application_brand b
              join merchant_application a using (application_id)
              join merchant m on m.merchant_id = a.merchant_id
             where a.state = 'approved' and
            """;

    private final JdbcTemplate db;

    BrandSellers(JdbcTemplate db) {
        this.db = db;
    }

    /** The shops of one brand, by id. */
    List<BrandSeller> of(String brandName, int limit) {
        return db
                .query(
                        SELECT + " lower(normalize(btrim(b.brand_name), NFKC)) = ? order by a.merchant_id limit ?",
                        BrandSellers::seller,
                        Brands.key(brandName),
                        limit)
                .stream()
                .toList();
    }

    /** The brands of one shop. */
    List<BrandSeller> ofMerchant(String merchantId) {
        return db.query(SELECT + " a.merchant_id = ? order by b.position", BrandSellers::seller, merchantId);
    }

    /** Brands of the library that shops sell under, a page by id; for the nightly round. */
    List<UUID> brandsAfter(@Nullable UUID last, int limit) {
        return db.queryForList(
                "select brand_id from taxonomy_brand t where (cast(? as uuid) is null or brand_id > ?) and exists (select 1"
                        + " from merchant_application_brand b join merchant_application a using (application_id)"
                        + " where lower(normalize(btrim(b.brand_name), NFKC)) = t.name_key and a.state = 'approved')"
                        + " order by brand_id limit ?",
                UUID.class,
                last,
                last,
                limit);
    }

    private static BrandSeller seller(ResultSet row, int index) throws SQLException {
        return new BrandSeller(
                row.getString("merchant_id"),
                row.getString("name"),
                row.getString("shop_type"),
                row.getString("company_name"),
                row.getString("uscc"),
                row.getString("brand_name"),
                row.getObject("nice_class", Integer.class));
    }
}
