package io.touchstone.catalog.domain;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.ListExport;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Products as a file, as on their page. */
@Configuration(proxyBeanMethods = false)
class CatalogTableExports {

    @Bean
    ExportSource productsListed() {
        return new ListExport(
                "products",
                "catalog:read",
                List.of(
                        ExportColumn.text("product_id", "export.column.product-id"),
                        ExportColumn.text("title", "export.column.title"),
                        ExportColumn.text("merchant_id", "export.column.merchant-id"),
                        ExportColumn.text("category_code", "export.column.category-code"),
                        ExportColumn.text("brand", "export.column.brand"),
                        ExportColumn.text("gtin", "export.column.gtin"),
                        ExportColumn.text("model", "export.column.model"),
                        ExportColumn.integer("price_minor", "export.column.price-minor"),
                        ExportColumn.text("currency", "export.column.currency"),
                        ExportColumn.time("listed_at", "export.column.listed-at")),
                """
                        select product_id, title, merchant_id, category_code, brand, gtin, model, price_minor, currency, listed_at
                          from catalog_product where true""",
                Map.of("merchant", "merchant_id = :merchant", "category", "category_code = :category"),
                "order by product_id");
    }
}
