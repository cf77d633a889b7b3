package io.touchstone.shell.web;

import io.touchstone.shell.MerchantNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What shops are called, for templates of modules that know them by their ids only: {@code @shopNames.of(rows.![merchantId])}
 * asks once for a whole list. Empty where no module knows shops.
 */
@Component
class ShopNames {

    private final ObjectProvider<MerchantNames> merchants;

    ShopNames(ObjectProvider<MerchantNames> merchants) {
        this.merchants = merchants;
    }

    /** The name of one, or its id where it has none. */
    public String one(String id) {
        MerchantNames known = merchants.getIfAvailable();
        return known == null ? id : known.name(id);
    }

    /** Names by id; an id that is no shop's is left out. */
    public Map<String, String> of(Collection<? extends @Nullable String> ids) {
        MerchantNames known = merchants.getIfAvailable();
        List<String> asked = ids.stream()
                .flatMap(id -> id == null ? Stream.<String>empty() : Stream.of(id))
                .distinct()
                .toList();
        return known == null || asked.isEmpty() ? Map.of() : known.names(asked);
    }
}
