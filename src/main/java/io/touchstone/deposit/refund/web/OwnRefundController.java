package io.touchstone.deposit.refund.web;

import io.touchstone.deposit.refund.OwnRefundDesk;
import io.touchstone.kernel.Ids;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Currency;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** A merchant asks for its deposit back; {@link OwnRefundDesk} asks for the seat. */
@Controller
@RequestMapping("/portal/shops/{merchantId}/deposit/refund")
class OwnRefundController {

    private static final Currency CNY = Currency.getInstance("CNY");

    private final OwnRefundDesk desk;
    private final Ids ids;

    OwnRefundController(OwnRefundDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping
    String show(@PathVariable String merchantId, Model model) {
        model.addAttribute("form", RefundForm.empty(ids.next()));
        return page(merchantId, model);
    }

    private String page(String merchantId, Model model) {
        model.addAttribute("view", desk.page(merchantId, CNY));
        return "deposit/refund-own";
    }

    @PostMapping
    String request(
            @PathVariable String merchantId,
            @Valid @ModelAttribute("form") RefundForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(CNY, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(merchantId, model);
        }
        desk.request(form.id().orElseThrow(), merchantId, form.money(CNY).orElseThrow(), form.words(), form.payee());
        return done(merchantId, "requested", flash);
    }

    @PostMapping("/{number}/withdraw")
    String withdraw(@PathVariable String merchantId, @PathVariable String number, RedirectAttributes flash) {
        desk.withdraw(merchantId, number);
        return done(merchantId, "withdraw", flash);
    }

    private static String done(String merchantId, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "deposit.refund.done." + step);
        return "redirect:"
                + UriComponentsBuilder.fromPath("/portal/shops/{id}/deposit/refund")
                        .encode()
                        .buildAndExpand(merchantId)
                        .toUriString();
    }
}
