package io.touchstone.penalty.claim.web;

import io.touchstone.evidence.Uploads;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.claim.OwnIpNoticeDesk;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** A merchant answers notices about its goods; {@link OwnIpNoticeDesk} asks for the seat. */
@Controller
@RequestMapping("/portal/shops/{merchantId}/ip-notices")
class OwnIpNoticeController {

    private final OwnIpNoticeDesk desk;

    OwnIpNoticeController(OwnIpNoticeDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(@PathVariable String merchantId, KeysetRequest request, Model model) {
        model.addAttribute("shown", desk.list(merchantId, request.cursor(), request.limit()));
        return "penalty/claim-own-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String merchantId, @PathVariable String number, Model model) {
        model.addAttribute("view", desk.view(merchantId, number));
        model.addAttribute("merchantId", merchantId);
        return "penalty/claim-own";
    }

    @PostMapping("/{number}/counter")
    String counter(
            @PathVariable String merchantId,
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        Optional<String> said = Typed.words(words, Typed.TEXT_MAX);
        String fault = said.isEmpty() || Uploads.tooMany(papers) ? "penalty.ip.typed.counter" : null;
        if (fault == null) {
            try (Uploads uploads = Uploads.of(papers)) {
                fault = Attempt.refusal(
                                () -> desk.counter(merchantId, number, version, said.orElseThrow(), uploads.files()))
                        .map(RuleViolation::getMessage)
                        .orElse(null);
            }
        }
        if (fault != null) {
            model.addAttribute("fault", fault);
            model.addAttribute("words", words);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(merchantId, number, model);
        }
        flash.addFlashAttribute("notice", "penalty.ip.done.countered");
        return "redirect:/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8)
                + "/ip-notices/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }
}
