package io.touchstone.catalog.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which products may not be listed at an instant, because a restriction of publishing covers them: by themselves, by their
 * brand, by their category or one above it, or with the whole shop (A3, A5, A7).
 */
@Component
class HeldProducts {

    private static final String SQL = """
            with recursive asked as (
                select product_id, merchant_id, category_code, brand from catalog_product where product_id = any (?)
            ), above (product_id, code) as (
                select product_id, category_code from asked where category_code is not null
                union
                select a.product_id, c.parent_code from above a join taxonomy_category c on c.category_code = a.code
                 where c.parent_code is not null
            )
            select p.product_id from asked p
             where exists (
                select from restriction_term_v r
                 where r.merchant_id = p.merchant_id and r.kind = 'publish' and r.valid_from <= ?
                   and (r.ends_at is null or r.ends_at > ?)
                   and (r.scope in ('merchant', 'product:' || p.product_id)
                     or r.scope in (select 'category:' || a.code from above a where a.product_id = p.product_id)
                     or (r.scope like 'brand:%' and lower(normalize(btrim(substr(r.scope, 7)), NFKC))
                           = lower(normalize(btrim(p.brand), NFKC)))))
            """;

    private final JdbcTemplate db;

    HeldProducts(JdbcTemplate db) {
        this.db = db;
    }

    /** Of these products, those that are held. */
    Set<String> among(Collection<String> productIds, Instant at) {
        if (productIds.isEmpty()) {
            return Set.of();
        }
        Timestamp when = Timestamp.from(at);
        return new HashSet<>(db.queryForList(SQL, String.class, productIds.toArray(String[]::new), when, when));
    }
}
