package io.touchstone.merchant.brand.web;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.merchant.brand.BrandDesk;
import io.touchstone.merchant.brand.BrandFile;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import io.touchstone.taxonomy.BrandView;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Brands and their chains: all staff reads, reviewers and the standards manager keep them; asked at the desk. */
@Controller
@RequestMapping("/admin/brands")
class BrandController {

    private static final String PATH = "/admin/brands";

    private final BrandDesk desk;

    BrandController(BrandDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String q, KeysetRequest request, Model model) {
        model.addAttribute("form", BrandForm.EMPTY);
        return listPage(q, request, model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") BrandForm form,
            BindingResult checked,
            KeysetRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return listPage(null, request, model);
        }
        UUID id = desk.add(Typed.text(form.name()), Typed.text(form.ownerName()), BrandFields.uscc(form.ownerUscc()));
        flash.addFlashAttribute("notice", "merchant.brand.added");
        return "redirect:" + PATH + "/" + id;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String on, Model model) {
        model.addAttribute("form", AuthorisationForm.EMPTY);
        return page(id, Typed.day(on).orElse(null), model);
    }

    @PostMapping("/{id}/authorisations")
    String claim(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AuthorisationForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, null, model);
        }
        desk.claim(form.command(id));
        return done(id, "merchant.brand.authorisation.added", flash);
    }

    @PostMapping("/{id}/authorisations/{link}/verify")
    String verify(
            @PathVariable UUID id, @PathVariable UUID link, @RequestParam long version, RedirectAttributes flash) {
        desk.verify(id, link, version);
        return done(id, "merchant.brand.authorisation.verified", flash);
    }

    @PostMapping("/{id}/authorisations/{link}/revoke")
    String revoke(
            @PathVariable UUID id,
            @PathVariable UUID link,
            @RequestParam long version,
            @RequestParam String reason,
            RedirectAttributes flash) {
        if (reason.isBlank()) {
            flash.addFlashAttribute("warning", "merchant.brand.revoke.why");
            return "redirect:" + PATH + "/" + id;
        }
        desk.revoke(id, link, reason.substring(0, Math.min(reason.length(), BrandFields.REASON_MAX)), version);
        return done(id, "merchant.brand.authorisation.revoked", flash);
    }

    private static String done(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:" + PATH + "/" + id;
    }

    private String listPage(@Nullable String q, KeysetRequest request, Model model) {
        String beginning = q == null || q.isBlank() ? null : q;
        KeysetPage<BrandView> page = desk.list(beginning, request.cursor(), request.limit());
        model.addAttribute("page", page);
        model.addAttribute("q", q);
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(PATH);
        model.addAttribute(
                "url",
                beginning == null
                        ? PATH
                        : url.queryParam("q", "{q}")
                                .encode()
                                .buildAndExpand(beginning)
                                .toUriString());
        return "merchant/brands";
    }

    private String page(UUID id, @Nullable LocalDate day, Model model) {
        BrandFile file = desk.file(id, day);
        model.addAttribute("file", file);
        return "merchant/brand";
    }
}
