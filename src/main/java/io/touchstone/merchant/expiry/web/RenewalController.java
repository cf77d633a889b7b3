package io.touchstone.merchant.expiry.web;

import io.touchstone.evidence.Evidence;
import io.touchstone.merchant.application.DocumentView;
import io.touchstone.merchant.application.Verdict;
import io.touchstone.merchant.expiry.DocumentLine;
import io.touchstone.merchant.expiry.RenewalDesk;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Documents in the console: who runs out, and which renewals wait; {@link RenewalDesk} asks for the abilities. */
@Controller
class RenewalController {

    private final RenewalDesk desk;
    private final Evidence evidence;
    private final RejectionReasons reasons;

    RenewalController(RenewalDesk desk, Evidence evidence, RejectionReasons reasons) {
        this.desk = desk;
        this.evidence = evidence;
        this.reasons = reasons;
    }

    /** A verdict as it is typed: a code when it is a refusal. */
    record VerdictForm(@Nullable String reason, @Nullable String note) {}

    @GetMapping("/admin/merchants/{merchantId}/documents")
    String ofMerchant(@PathVariable String merchantId, Locale locale, Model model) {
        List<DocumentLine> lines = desk.documents(merchantId);
        model.addAttribute("shop", desk.shop(merchantId));
        model.addAttribute("lines", lines);
        model.addAttribute("words", reasons.words(lines, locale));
        return "merchant/papers-show";
    }

    @GetMapping("/admin/expiring")
    String expiring(KeysetRequest request, Model model) {
        model.addAttribute("page", desk.expiring(request.cursor(), request.limit()));
        return "merchant/papers-expiring";
    }

    @GetMapping("/admin/renewals")
    String renewals(KeysetRequest request, Model model) {
        model.addAttribute("page", desk.renewals(request.cursor(), request.limit()));
        return "merchant/papers-renewals";
    }

    @GetMapping("/admin/renewals/{documentId}")
    String renewal(@PathVariable UUID documentId, Locale locale, Model model) {
        model.addAttribute("form", new VerdictForm(null, null));
        return page(documentId, locale, model);
    }

    @PostMapping("/admin/renewals/{documentId}/accept")
    String accept(@PathVariable UUID documentId, RedirectAttributes flash) {
        desk.judge(documentId, Verdict.accept());
        flash.addFlashAttribute("notice", "merchant.papers.accepted");
        return "redirect:/admin/renewals";
    }

    @PostMapping("/admin/renewals/{documentId}/reject")
    String reject(
            @PathVariable UUID documentId,
            @ModelAttribute("form") VerdictForm form,
            BindingResult checked,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        String reason = form.reason();
        if (reason == null || !reasons.isKnown(reason)) {
            checked.rejectValue("reason", "merchant.form.missing");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(documentId, locale, model);
        }
        desk.judge(documentId, new Verdict(false, List.of(reason), form.note()));
        flash.addFlashAttribute("notice", "merchant.papers.rejected");
        return "redirect:/admin/renewals";
    }

    private String page(UUID documentId, Locale locale, Model model) {
        DocumentView renewal = desk.renewal(documentId);
        model.addAttribute("document", renewal);
        model.addAttribute("before", desk.before(renewal));
        model.addAttribute("shop", desk.shop(String.valueOf(renewal.merchantId())));
        model.addAttribute("file", evidence.find(renewal.file()).orElse(null));
        model.addAttribute("reasons", reasons.options(locale));
        return "merchant/papers-renewal";
    }
}
