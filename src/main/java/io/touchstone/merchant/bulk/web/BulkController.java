package io.touchstone.merchant.bulk.web;

import io.touchstone.export.ExportFormat;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.bulk.BulkDesk;
import io.touchstone.merchant.bulk.BulkField;
import io.touchstone.merchant.bulk.BulkRule;
import io.touchstone.merchant.bulk.BulkView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many shops from one table; {@link BulkDesk} says who may send them in. */
@Controller
@RequestMapping("/admin/applications/import")
class BulkController {

    private static final int ERRORS_SHOWN = 200;

    private final BulkDesk desk;

    BulkController(BulkDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("files", desk.recent());
        model.addAttribute("fields", BulkField.values());
        return "merchant/bulk-list";
    }

    @PostMapping
    String receive(@RequestParam MultipartFile file, RedirectAttributes flash) throws IOException {
        if (file.isEmpty()) {
            throw new RuleViolation(BulkRule.BULK_NO_FILE);
        }
        try (InputStream content = file.getInputStream()) {
            BulkDesk.Received received =
                    desk.receive(Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
            if (received.before()) {
                flash.addFlashAttribute("warning", "merchant.bulk.before");
            }
            return "redirect:/admin/applications/import/" + received.id();
        }
    }

    @GetMapping("/template.{extension}")
    void template(@PathVariable String extension, Locale locale, HttpServletResponse response) throws IOException {
        ExportFormat format = Arrays.stream(ExportFormat.values())
                .filter(known -> known.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new NotFound("template", extension));
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("applications." + extension)
                        .build()
                        .toString());
        desk.writeTemplate(format, locale, response.getOutputStream());
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("file", desk.find(id));
        model.addAttribute("errors", desk.errors(id, ERRORS_SHOWN));
        return "merchant/bulk-show";
    }

    /** The part that asks for itself again until the job has ended. */
    @GetMapping("/{id}/state")
    String state(@PathVariable UUID id, Model model, HttpServletResponse response) {
        BulkView file = desk.find(id);
        model.addAttribute("file", file);
        if (file.state() != BulkView.State.RUNNING) {
            response.setHeader("HX-Refresh", "true");
        }
        return "merchant/bulk-show :: state";
    }

    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable UUID id, RedirectAttributes flash) {
        desk.confirm(id);
        flash.addFlashAttribute("notice", "merchant.bulk.confirmed");
        return "redirect:/admin/applications/import/" + id;
    }

    @PostMapping("/{id}/drop")
    String drop(@PathVariable UUID id, RedirectAttributes flash) {
        desk.drop(id);
        flash.addFlashAttribute("notice", "merchant.bulk.dropped");
        return "redirect:/admin/applications/import";
    }
}
