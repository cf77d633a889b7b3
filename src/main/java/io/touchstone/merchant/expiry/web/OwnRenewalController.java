package io.touchstone.merchant.expiry.web;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.application.DocumentView;
import io.touchstone.merchant.expiry.DocumentLine;
import io.touchstone.merchant.expiry.OwnRenewalDesk;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.MerchantNames;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** A shop's own documents and their renewals; {@link OwnRenewalDesk} asks for the seat and its role. */
@Controller
@RequestMapping("/portal/shops/{merchantId}/documents")
class OwnRenewalController {

    private final OwnRenewalDesk desk;
    private final MerchantNames names;
    private final RejectionReasons reasons;
    private final PlatformTime time;
    private final Clock clock;

    OwnRenewalController(
            OwnRenewalDesk desk, MerchantNames names, RejectionReasons reasons, PlatformTime time, Clock clock) {
        this.desk = desk;
        this.names = names;
        this.reasons = reasons;
        this.time = time;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String merchantId, Locale locale, Model model) {
        List<DocumentLine> lines = desk.documents(merchantId);
        model.addAttribute("lines", lines);
        model.addAttribute("words", reasons.words(lines, locale));
        model.addAttribute("acts", desk.acts(merchantId));
        model.addAttribute("merchantId", merchantId);
        model.addAttribute("shopName", names.name(merchantId));
        return "merchant/papers-own";
    }

    @GetMapping("/{documentId}/renew")
    String form(@PathVariable String merchantId, @PathVariable UUID documentId, Model model) {
        DocumentView document = desk.document(merchantId, documentId);
        model.addAttribute("form", RenewalForm.after(document));
        return page(merchantId, document, model);
    }

    @PostMapping("/{documentId}/renew")
    String renew(
            @PathVariable String merchantId,
            @PathVariable UUID documentId,
            @RequestParam MultipartFile file,
            @Valid @ModelAttribute("form") RenewalForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        form.check(time.day(clock.instant()), checked);
        if (!checked.hasErrors()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            try (InputStream content = file.getInputStream()) {
                Attempt.of(() -> desk.renew(merchantId, documentId, content, name, form.content()), checked);
            }
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(merchantId, desk.document(merchantId, documentId), model);
        }
        flash.addFlashAttribute("notice", "merchant.papers.renewed");
        return "redirect:/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8)
                + "/documents";
    }

    private static String page(String merchantId, DocumentView document, Model model) {
        model.addAttribute("merchantId", merchantId);
        model.addAttribute("document", document);
        return "merchant/papers-renew";
    }
}
