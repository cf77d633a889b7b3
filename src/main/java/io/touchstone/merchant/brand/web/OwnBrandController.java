package io.touchstone.merchant.brand.web;

import io.touchstone.merchant.brand.OwnBrandDesk;
import io.touchstone.shell.MerchantNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A merchant's own brands; the desk answers 404 for another's shop. */
@Controller
class OwnBrandController {

    private final OwnBrandDesk desk;
    private final MerchantNames names;

    OwnBrandController(OwnBrandDesk desk, MerchantNames names) {
        this.desk = desk;
        this.names = names;
    }

    @GetMapping("/portal/shops/{merchantId}/brands")
    String brands(@PathVariable String merchantId, Model model) {
        model.addAttribute("sellers", desk.of(merchantId));
        model.addAttribute("merchantId", merchantId);
        model.addAttribute("shopName", names.name(merchantId));
        return "merchant/portal-brands";
    }
}
