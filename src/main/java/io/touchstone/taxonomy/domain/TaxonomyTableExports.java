package io.touchstone.taxonomy.domain;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.ListExport;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Categories as a file: those right below one, or the whole tree. */
@Configuration(proxyBeanMethods = false)
class TaxonomyTableExports {

    @Bean
    ExportSource categoriesListed() {
        return new ListExport(
                "categories",
                "taxonomy:read",
                List.of(
                        ExportColumn.text("category_code", "export.column.category-code"),
                        ExportColumn.text("parent_code", "export.column.parent-code"),
                        ExportColumn.text("name_zh", "export.column.name-zh"),
                        ExportColumn.text("name_en", "export.column.name-en"),
                        ExportColumn.text("risk_class", "export.column.risk-class"),
                        ExportColumn.integer("deposit_minor", "export.column.deposit-minor"),
                        ExportColumn.text("currency", "export.column.currency")),
                """
                        select category_code, parent_code, name_zh, name_en, risk_class, deposit_minor, currency
                          from taxonomy_category where true""",
                Map.of("parent", "parent_code = :parent"),
                "order by category_code");
    }
}
