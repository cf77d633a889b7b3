package io.touchstone.standing.domain;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shops in the search, by id, licence number and any part of their name. */
@Component
class ShopSearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(SearchKind.of(
                    "search.kind.merchant",
                    "standing:read",
                    "/admin/merchants/{}",
                    new Rows("merchant", "merchant_id", "name"))
            .known("merchant_id", "uscc")
            .spoken("name"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }
}
