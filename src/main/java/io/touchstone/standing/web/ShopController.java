package io.touchstone.standing.web;

import io.touchstone.standing.domain.ShopCredit;
import io.touchstone.standing.domain.ShopWindow;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The credit card of a shop, for anybody. */
@Controller
class ShopController {

    private final ShopWindow shops;
    private final ShopFace face;

    ShopController(ShopWindow shops, ShopFace face) {
        this.shops = shops;
        this.face = face;
    }

    @GetMapping("/shops/{merchantId}")
    String shop(@PathVariable String merchantId, Model model, Locale locale) {
        ShopCredit standing = shops.card(merchantId);
        model.addAttribute("shop", standing.merchant());
        model.addAttribute("state", standing.state());
        model.addAttribute("tone", ShopFace.tone(standing.state()));
        model.addAttribute("sheet", face.sheet(standing, locale));
        model.addAttribute("restrictions", standing.restrictions());
        model.addAttribute("leavesAt", shops.leavesAt(merchantId).orElse(null));
        return "standing/shop";
    }
}
