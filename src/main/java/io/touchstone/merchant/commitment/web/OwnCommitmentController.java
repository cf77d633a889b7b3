package io.touchstone.merchant.commitment.web;

import io.touchstone.kernel.Ids;
import io.touchstone.merchant.commitment.OwnCommitmentDesk;
import io.touchstone.merchant.commitment.OwnRuleDesk;
import io.touchstone.shell.Attempt;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** A merchant signs commitments and comments on drafts of rules; both desks ask for the seat. */
@Controller
@RequestMapping("/portal/shops/{merchantId}/commitments")
class OwnCommitmentController {

    private static final int WORDS_MAX = 2000;

    private final OwnCommitmentDesk desk;
    private final OwnRuleDesk rules;
    private final Ids ids;

    OwnCommitmentController(OwnCommitmentDesk desk, OwnRuleDesk rules, Ids ids) {
        this.desk = desk;
        this.rules = rules;
        this.ids = ids;
    }

    @GetMapping
    String list(@PathVariable String merchantId, Model model) {
        model.addAttribute("shown", desk.list(merchantId));
        model.addAttribute("open", rules.open(merchantId));
        model.addAttribute("once", ids.next());
        return "merchant/commitment-own";
    }

    @PostMapping("/{version}/sign")
    String sign(
            @PathVariable String merchantId,
            @PathVariable UUID version,
            @RequestParam(defaultValue = "") String sha256,
            @RequestParam(defaultValue = "false") boolean agreed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!agreed) {
            return again(merchantId, "merchant.commitment.typed.agree", model, response);
        }
        return Attempt.refusal(() -> desk.sign(merchantId, version, sha256))
                .map(broken -> again(merchantId, broken.rule().messageKey(), model, response))
                .orElseGet(() -> done(merchantId, "signed", flash));
    }

    @PostMapping("/rules/{version}/comments")
    String comment(
            @PathVariable String merchantId,
            @PathVariable UUID version,
            @RequestParam UUID once,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > WORDS_MAX) {
            model.addAttribute("typed", Map.of(version.toString(), words));
            return again(merchantId, "merchant.commitment.typed.words", model, response);
        }
        return Attempt.refusal(() -> rules.comment(once, merchantId, version, said))
                .map(broken -> again(merchantId, broken.rule().messageKey(), model, response))
                .orElseGet(() -> done(merchantId, "commented", flash));
    }

    private String again(String merchantId, String key, Model model, HttpServletResponse response) {
        model.addAttribute("refused", key);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(merchantId, model);
    }

    private static String done(String merchantId, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "merchant.commitment.done." + step);
        return "redirect:/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8)
                + "/commitments";
    }
}
