package io.touchstone.standing.web;

import io.touchstone.standing.domain.ShopCredit;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;

/** What stands above every page about one merchant, for the fragment {@code standing/_shop :: head}. */
@Component
class MerchantHead {

    private final ShopFace face;
    private final AsOfDay asOfDay;

    MerchantHead(ShopFace face, AsOfDay asOfDay) {
        this.face = face;
        this.asOfDay = asOfDay;
    }

    void fill(ShopCredit standing, @Nullable String word, Model model, Locale locale) {
        String merchantId = standing.merchant().merchantId();
        model.addAttribute("shop", standing.merchant());
        model.addAttribute("state", standing.state());
        model.addAttribute("tone", ShopFace.tone(standing.state()));
        model.addAttribute("sheet", face.sheet(standing, locale));
        model.addAttribute("bar", asOfDay.bar(standing.asOf(), word));
        model.addAttribute("exported", exported(merchantId, word));
        model.addAttribute(
                "base", "/admin/merchants/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8));
    }

    /** What an export of a part of a merchant’s page is asked with. */
    static Map<String, String> exported(String merchantId, @Nullable String word) {
        return word == null ? Map.of("merchant", merchantId) : Map.of("merchant", merchantId, "as_of", word);
    }
}
