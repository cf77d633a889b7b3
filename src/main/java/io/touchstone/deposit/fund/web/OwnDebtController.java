package io.touchstone.deposit.fund.web;

import io.touchstone.deposit.fund.OwnDebtDesk;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.MerchantNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a merchant itself owes; the desk answers 404 for another's shop. */
@Controller
class OwnDebtController {

    private final OwnDebtDesk desk;
    private final MerchantNames names;

    OwnDebtController(OwnDebtDesk desk, MerchantNames names) {
        this.desk = desk;
        this.names = names;
    }

    @GetMapping("/portal/shops/{merchantId}/deposit/debts")
    String debts(@PathVariable String merchantId, KeysetRequest request, Model model) {
        model.addAttribute("merchantId", merchantId);
        model.addAttribute("shopName", names.name(merchantId));
        model.addAttribute("owed", desk.owed(merchantId));
        model.addAttribute("page", desk.list(merchantId, request.cursor(), request.limit()));
        return "deposit/fund-own-debts";
    }
}
