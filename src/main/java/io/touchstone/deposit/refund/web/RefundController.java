package io.touchstone.deposit.refund.web;

import io.touchstone.deposit.refund.Refund;
import io.touchstone.deposit.refund.RefundDesk;
import io.touchstone.deposit.refund.RefundFilter;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Currency;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Refunds in the console; {@link RefundDesk} says who may. */
@Controller
@RequestMapping(RefundController.PATH)
class RefundController {

    static final String PATH = "/admin/deposits/refunds";

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final int WORDS_MAX = 1000;

    private final RefundDesk desk;
    private final Ids ids;

    RefundController(RefundDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, KeysetRequest request, Model model) {
        Map<String, String> filter = RefundFilter.of(parameters);
        model.addAttribute("filter", filter);
        model.addAttribute("states", Refund.State.words());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "deposit/refund-list";
    }

    /** Asks for the merchant first; with one, shows its conditions and the form. */
    @GetMapping("/new")
    String ask(@RequestParam(defaultValue = "") String merchant, Model model) {
        model.addAttribute("form", RefundForm.empty(ids.next()));
        return form(merchant, model);
    }

    private String form(String merchant, Model model) {
        model.addAttribute("merchant", merchant.strip());
        if (!merchant.isBlank()) {
            model.addAttribute("view", desk.page(merchant.strip(), CNY));
        }
        return "deposit/refund-new";
    }

    @PostMapping
    String request(
            @RequestParam String merchant,
            @Valid @ModelAttribute("form") RefundForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(CNY, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(merchant, model);
        }
        Refund refund = desk.request(
                form.id().orElseThrow(), merchant, form.money(CNY).orElseThrow(), form.words(), form.payee());
        return done(refund.number(), "requested", flash);
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        Refund refund = desk.find(number);
        model.addAttribute("refund", refund);
        model.addAttribute(
                "view", desk.page(refund.merchantId(), refund.amount().currency()));
        model.addAttribute("own", desk.isOwn(refund));
        model.addAttribute("names", desk.names(refund));
        return "deposit/refund-show";
    }

    /** Steps that need words: approve, reject and stop. */
    @PostMapping("/{number}/{step:approve|reject|stop}")
    String step(
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > WORDS_MAX) {
            model.addAttribute("typed", words);
            model.addAttribute("badStep", step);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(number, model);
        }
        switch (step) {
            case "approve" -> desk.approve(number, said);
            case "reject" -> desk.reject(number, said);
            default -> desk.stop(number, said);
        }
        return done(number, step, flash);
    }

    @PostMapping("/{number}/withdraw")
    String withdraw(@PathVariable String number, RedirectAttributes flash) {
        desk.withdraw(number);
        return done(number, "withdraw", flash);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "deposit.refund.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
