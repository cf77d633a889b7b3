package io.touchstone.deposit.payment.web;

import io.touchstone.deposit.ledger.TypedAmount;
import io.touchstone.deposit.payment.OwnPayInDesk;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** How a merchant pays in; {@link OwnPayInDesk} asks for the seat. */
@Controller
@RequestMapping("/portal/shops/{merchantId}/deposit/pay-in")
class PayInController {

    private static final Currency CNY = Currency.getInstance("CNY");

    private final OwnPayInDesk desk;
    private final Ids ids;

    PayInController(OwnPayInDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    /** What a merchant is about to pay, as it is typed. */
    record PayInForm(@Nullable String once, @Nullable String amount) {

        Optional<UUID> id() {
            try {
                return Optional.ofNullable(once).map(UUID::fromString);
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
    }

    @GetMapping
    String show(@PathVariable String merchantId, Model model) {
        model.addAttribute("form", new PayInForm(ids.next().toString(), null));
        return page(merchantId, model);
    }

    private String page(String merchantId, Model model) {
        model.addAttribute("view", desk.page(merchantId, CNY));
        return "deposit/payment-pay-in";
    }

    @PostMapping
    String announce(
            @PathVariable String merchantId,
            @ModelAttribute("form") PayInForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<Money> amount = TypedAmount.read(form.amount(), CNY);
        if (amount.isEmpty()) {
            errors.rejectValue("amount", "deposit.typed.amount");
        }
        if (form.id().isEmpty()) {
            errors.reject("deposit.typed.stale");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(merchantId, model);
        }
        desk.announce(form.id().orElseThrow(), merchantId, amount.orElseThrow());
        flash.addFlashAttribute("notice", "deposit.payin.announced");
        return "redirect:"
                + UriComponentsBuilder.fromPath("/portal/shops/{id}/deposit/pay-in")
                        .encode()
                        .buildAndExpand(merchantId)
                        .toUriString();
    }
}
