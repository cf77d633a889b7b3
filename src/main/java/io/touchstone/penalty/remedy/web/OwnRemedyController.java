package io.touchstone.penalty.remedy.web;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Ids;
import io.touchstone.penalty.remedy.OwnRemedyDesk;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** A merchant sees which plans are demanded of it and files them; {@link OwnRemedyDesk} asks for the seat. */
@Controller
@RequestMapping("/portal/shops/{merchantId}/corrective-plans")
class OwnRemedyController {

    private static final int FILES_MAX = 10;

    private final OwnRemedyDesk desk;
    private final Ids ids;
    private final Clock clock;

    OwnRemedyController(OwnRemedyDesk desk, Ids ids, Clock clock) {
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String merchantId, KeysetRequest request, Model model) {
        model.addAttribute("shown", desk.list(merchantId, request.cursor(), request.limit()));
        model.addAttribute("now", clock.instant());
        return "penalty/remedy-own-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String merchantId, @PathVariable String number, Model model) {
        model.addAttribute("filing", RemedyForm.empty(ids.next()));
        return page(merchantId, number, model);
    }

    @PostMapping("/{number}/filing")
    String file(
            @PathVariable String merchantId,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @ModelAttribute("filing") RemedyForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        form.check(checked);
        List<MultipartFile> chosen = papers == null
                ? List.of()
                : papers.stream().filter(paper -> !paper.isEmpty()).toList();
        if (chosen.size() > FILES_MAX) {
            checked.reject("penalty.case.typed.files", new Object[] {FILES_MAX}, "files");
        }
        if (!checked.hasErrors()) {
            send(merchantId, number, form, chosen, checked);
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(merchantId, number, model);
        }
        flash.addFlashAttribute("notice", "penalty.plan.done.filed");
        return "redirect:/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8)
                + "/corrective-plans/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }

    private void send(
            String merchantId, String number, RemedyForm form, List<MultipartFile> papers, BindingResult checked)
            throws IOException {
        List<Upload> uploads = new ArrayList<>();
        try {
            for (MultipartFile paper : papers) {
                uploads.add(new Upload(
                        Objects.requireNonNullElse(paper.getOriginalFilename(), ""), paper.getInputStream()));
            }
            Attempt.of(() -> desk.file(form.id().orElseThrow(), merchantId, number, form.filing(), uploads), checked);
        } finally {
            for (Upload upload : uploads) {
                try (InputStream done = upload.content()) {
                    Objects.requireNonNull(done);
                }
            }
        }
    }

    private String page(String merchantId, String number, Model model) {
        model.addAttribute("view", desk.page(merchantId, number));
        model.addAttribute("merchantId", merchantId);
        model.addAttribute("now", clock.instant());
        return "penalty/remedy-own";
    }
}
