package io.touchstone.catalog.domain;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Products in the search, by id, article number and any part of their title. */
@Component
class ProductSearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(SearchKind.of(
                    "search.kind.product",
                    "catalog:read",
                    "/admin/products?product={}",
                    new Rows("catalog_product", "product_id", "title"))
            .known("product_id", "gtin")
            .when("not bare")
            .named("title"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }
}
