package io.touchstone.intake.web;

import io.touchstone.intake.ImportView;
import io.touchstone.intake.domain.ImportDesk;
import io.touchstone.intake.domain.ImportEntry;
import io.touchstone.kernel.Cursor;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Files of facts in the console. Who may see and who may import is said at {@link ImportDesk}. */
@Controller
@RequestMapping("/admin/imports")
class ImportController {

    private static final int REJECTIONS_SHOWN = 100;
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};

    private final ImportDesk desk;
    private final CurrentActor actor;

    ImportController(ImportDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping
    String list(KeysetRequest request, Model model) {
        model.addAttribute("page", desk.recent(place(request.cursor()), request.limit()));
        model.addAttribute("kinds", desk.kinds());
        return "intake/list";
    }

    @PostMapping
    String receive(@RequestParam String kind, @RequestParam MultipartFile file, RedirectAttributes flash)
            throws IOException {
        if (file.isEmpty()) {
            flash.addFlashAttribute("warning", "intake.upload.none");
            return "redirect:/admin/imports";
        }
        try (InputStream body = file.getInputStream()) {
            ImportEntry entry = desk.receive(kind, isGzip(file), file.getOriginalFilename(), body, actor.get());
            return "redirect:/admin/imports/" + entry.view().id();
        }
    }

    /** A file that people choose says by its first bytes whether it is compressed. */
    private static boolean isGzip(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return java.util.Arrays.equals(in.readNBytes(GZIP.length), GZIP);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        addImport(id, model);
        return "intake/show";
    }

    /** The part that asks for itself again until the import has ended. */
    @GetMapping("/{id}/state")
    String state(@PathVariable UUID id, Model model, HttpServletResponse response) {
        ImportEntry entry = addImport(id, model);
        if (entry.view().state() != ImportView.State.RUNNING) {
            // The rejections stand below, outside the part; the page is drawn anew once.
            response.setHeader("HX-Refresh", "true");
        }
        return "intake/show :: state";
    }

    private ImportEntry addImport(UUID id, Model model) {
        ImportEntry entry = desk.find(id);
        model.addAttribute("entry", entry);
        model.addAttribute("view", entry.view());
        model.addAttribute("codes", desk.rejectionCodes(id));
        model.addAttribute("rejections", desk.rejections(id, REJECTIONS_SHOWN));
        return entry;
    }

    @GetMapping("/{id}/rejections.csv")
    void rejections(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        desk.find(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("rejections-" + id + ".csv")
                        .build()
                        .toString());
        desk.writeRejections(id, response.getOutputStream());
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable UUID id, RedirectAttributes flash) {
        desk.cancel(id);
        flash.addFlashAttribute("notice", "intake.cancel.asked");
        return "redirect:/admin/imports/" + id;
    }

    private static ImportDesk.@Nullable ImportPlace place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return Cursor.decode(cursor, 2)
                    .map(values ->
                            new ImportDesk.ImportPlace(Instant.parse(values.get(0)), UUID.fromString(values.get(1))))
                    .orElse(null);
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            return null;
        }
    }
}
