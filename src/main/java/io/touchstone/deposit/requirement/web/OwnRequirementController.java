package io.touchstone.deposit.requirement.web;

import io.touchstone.deposit.requirement.OwnRequirementDesk;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a merchant's own shop must lodge; the desk answers 404 for another's. */
@Controller
class OwnRequirementController {

    private final OwnRequirementDesk desk;

    OwnRequirementController(OwnRequirementDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/portal/shops/{merchantId}/deposit/required")
    String required(@PathVariable String merchantId, Locale locale, Model model) {
        model.addAttribute("view", desk.view(merchantId, locale));
        return "deposit/requirement-own";
    }
}
