package io.touchstone.deposit.term.web;

import io.touchstone.deposit.term.OwnTermDesk;
import io.touchstone.deposit.term.TermCalendar;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.MerchantNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A merchant's own settlement calendar; the desk answers 404 for another's shop. */
@Controller
class OwnTermController {

    private final OwnTermDesk desk;
    private final MerchantNames names;

    OwnTermController(OwnTermDesk desk, MerchantNames names) {
        this.desk = desk;
        this.names = names;
    }

    @GetMapping("/portal/shops/{merchantId}/deposit/terms")
    String calendar(
            @PathVariable String merchantId,
            @RequestParam(required = false) @Nullable String month,
            KeysetRequest request,
            Model model) {
        TermCalendar calendar = desk.calendar(merchantId, month);
        model.addAttribute("merchantId", merchantId);
        model.addAttribute("shopName", names.name(merchantId));
        model.addAttribute("calendar", calendar);
        model.addAttribute("terms", desk.terms(merchantId));
        model.addAttribute("page", desk.orders(merchantId, calendar.month(), request.cursor(), request.limit()));
        return "deposit/term-calendar";
    }
}
