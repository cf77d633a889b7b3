package io.touchstone.export.web;

import io.touchstone.export.ExportEntry;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.domain.EntryFilter;
import io.touchstone.export.domain.ExportEntryDesk;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What left the application, and the page that tells a file again. Who may see what is said at {@link ExportEntryDesk}. */
@Controller
@RequestMapping("/admin/exports")
class ExportEntryController {

    private static final int PAGE_SIZE = 50;

    private final ExportEntryDesk desk;
    private final Accounts accounts;

    ExportEntryController(ExportEntryDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> chosen, Model model) {
        EntryFilter filter = EntryFilter.of(chosen);
        KeysetPage<ExportEntry> page = desk.list(filter, chosen.get("cursor"), PAGE_SIZE);
        model.addAttribute("page", page);
        model.addAttribute("filter", filter);
        model.addAttribute("sources", desk.sources());
        model.addAttribute("formats", ExportFormat.values());
        model.addAttribute("names", names(page.items()));
        return "export/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        ExportEntry entry = desk.find(id);
        model.addAttribute("entry", entry);
        model.addAttribute("names", names(List.of(entry)));
        return "export/show";
    }

    /** Beside a file that cannot say itself what it is. */
    @GetMapping("/{id}/meta.json")
    ResponseEntity<Map<String, Object>> meta(@PathVariable UUID id) {
        ExportEntry entry = desk.find(id);
        String name = entry.fileName().replaceFirst("\\.[a-z]+$", "") + ".meta.json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(desk.facts(id));
    }

    @GetMapping("/check")
    String checking() {
        return "export/check";
    }

    /** Looks at a file and keeps nothing of it, so that nothing comes of sending it twice. */
    @PostMapping("/check")
    String check(
            @RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused("export.check.missing", model, response);
        }
        model.addAttribute("name", file.getOriginalFilename());
        try (var content = file.getInputStream()) {
            model.addAttribute("verdict", desk.check(content));
            return "export/check";
        } catch (RuleViolation broken) {
            return refused("rule.export." + broken.rule().name(), model, response);
        }
    }

    private static String refused(String reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusal", reason);
        return "export/check";
    }

    private Map<String, String> names(List<ExportEntry> entries) {
        return accounts.displayNames(
                entries.stream().map(entry -> entry.actor().id()).distinct().toList());
    }
}
