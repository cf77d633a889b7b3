package io.touchstone.standing.web;

import io.touchstone.shell.SearchSource;
import io.touchstone.standing.domain.ShopDirectory;
import io.touchstone.standing.domain.ShopFilter;
import io.touchstone.standing.domain.ShopSort;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Merchants in the search box, by the beginning of their id or name, the best sellers first. */
@Component
class MerchantSearch implements SearchSource {

    private final ShopDirectory shops;

    MerchantSearch(ShopDirectory shops) {
        this.shops = shops;
    }

    @Override
    public String ability() {
        return "standing:read";
    }

    @Override
    public List<SearchHit> find(String text, int limit) {
        return shops.page(new ShopFilter(text, null, null, null), ShopSort.DEFAULT, null, limit).items().stream()
                .map(row -> new SearchHit(
                        "standing.search.merchant",
                        row.merchantId(),
                        row.name(),
                        ShopListUrl.PATH + "/" + UriUtils.encodePathSegment(row.merchantId(), StandardCharsets.UTF_8),
                        row.merchantId().equals(text)))
                .toList();
    }
}
