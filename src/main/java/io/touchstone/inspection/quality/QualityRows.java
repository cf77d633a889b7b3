package io.touchstone.inspection.quality;

import io.touchstone.catalog.ProductView;
import io.touchstone.inspection.quality.ProductQuality.Counts;
import io.touchstone.inspection.quality.ProductQuality.Inspection;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tables know of one product. */
@Repository
class QualityRows {

    private static final int INSPECTIONS_MAX = 20;

    private final JdbcClient jdbc;

    QualityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the orders of its own shop, of which there is an index. */
    Counts counts(ProductView product, Instant from, Instant to) {
        return jdbc.sql("""
                        select (select count(*) from trade_order o where o.merchant_id = :merchant and o.product_id = :product
                                   and o.paid_at > :from and o.paid_at <= :to) as orders,
                               (select count(*) from trade_order o join trade_return r using (order_id)
                                 where o.merchant_id = :merchant and o.product_id = :product
                                   and r.requested_at > :from and r.requested_at <= :to) as returns,
                               (select count(*) from trade_complaint c left join trade_order o using (order_id)
                                 where c.merchant_id = :merchant and coalesce(c.product_id, o.product_id) = :product
                                   and c.opened_at > :from and c.opened_at <= :to) as complaints""")
                .param("merchant", product.merchantId())
                .param("product", product.productId())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, i) -> new Counts(row.getLong("orders"), row.getLong("returns"), row.getLong("complaints")))
                .single();
    }

    @Nullable
    String riskClass(String category) {
        return jdbc.sql("select risk_class from taxonomy_category where category_code = ? and risk_class is not null")
                .param(category)
                .query((row, i) -> row.getString(1))
                .optional()
                .orElse(null);
    }

    /** Nothing of what its merchant was not told of, and nothing of a sample that came to nothing. */
    List<Inspection> inspections(String product) {
        return jdbc.sql("""
                        select o.number, o.passed, o.state, o.counterfeit, o.failed_items, o.found_at, o.final_at
                          from inspection_sample s join inspection_outcome o using (sample_id)
                         where s.product_id = :product and o.state not in ('provisional', 'voided')
                         order by o.found_at desc, o.outcome_id desc limit :limit""")
                .param("product", product)
                .param("limit", INSPECTIONS_MAX)
                .query((row, i) -> inspection(row))
                .list();
    }

    private static Inspection inspection(ResultSet row) throws SQLException {
        Array items = row.getArray("failed_items");
        Timestamp end = row.getTimestamp("final_at");
        return new Inspection(
                row.getString("number"),
                row.getBoolean("passed") ? "pass" : "fail",
                row.getString("state"),
                row.getBoolean("counterfeit"),
                List.of((String[]) items.getArray()),
                Objects.requireNonNull(row.getTimestamp("found_at")).toInstant(),
                end == null ? null : end.toInstant());
    }
}
