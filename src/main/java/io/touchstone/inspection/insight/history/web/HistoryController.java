package io.touchstone.inspection.insight.history.web;

import io.touchstone.inspection.insight.history.CategoryMapping;
import io.touchstone.inspection.insight.history.HistoryColumn;
import io.touchstone.inspection.insight.history.HistoryDesk;
import io.touchstone.inspection.insight.history.HistoryEncoding;
import io.touchstone.inspection.insight.history.HistoryFilter;
import io.touchstone.inspection.insight.history.HistoryImport;
import io.touchstone.inspection.insight.history.HistoryRule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Past findings of registers and what their categories mean; {@link HistoryDesk} says who may. */
@Controller
@RequestMapping(HistoryController.PATH)
class HistoryController {

    static final String PATH = "/admin/inspection/history";

    private static final int FAULTS_SHOWN = 200;
    private static final int CATEGORY_MAX = 64;

    private final HistoryDesk desk;

    HistoryController(HistoryDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("imports", desk.imports());
        model.addAttribute("coverage", desk.coverage());
        model.addAttribute("columns", HistoryColumn.values());
        model.addAttribute("encodings", HistoryEncoding.values());
        return "inspection/insight-history";
    }

    @PostMapping
    String receive(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "auto") String encoding,
            @RequestParam MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        if (file.isEmpty()) {
            throw new RuleViolation(HistoryRule.HISTORY_FILE_MISSING);
        }
        try (InputStream content = file.getInputStream()) {
            HistoryDesk.Received received = desk.receive(
                    source.strip(),
                    HistoryEncoding.typed(encoding).orElse(HistoryEncoding.AUTO),
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    content);
            if (received.isBefore()) {
                flash.addFlashAttribute("warning", "inspection.history.before");
            }
            return "redirect:" + PATH + "/imports/" + received.id();
        }
    }

    @GetMapping("/imports/{id}")
    String imported(@PathVariable UUID id, Model model) {
        model.addAttribute("file", desk.find(id));
        model.addAttribute("faults", desk.faults(id, FAULTS_SHOWN));
        return "inspection/insight-import";
    }

    /** The part that asks for itself again until the file is taken in. */
    @GetMapping("/imports/{id}/state")
    String state(@PathVariable UUID id, Model model, HttpServletResponse response) {
        HistoryImport file = desk.find(id);
        model.addAttribute("file", file);
        if (!file.isRunning()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "inspection/insight-import :: state";
    }

    @GetMapping("/findings")
    String findings(@RequestParam Map<String, String> chosen, KeysetRequest request, Model model) {
        HistoryFilter filter = HistoryFilter.of(chosen);
        model.addAttribute("filter", filter);
        model.addAttribute("words", filter.words());
        model.addAttribute("page", desk.findings(filter, request.cursor(), request.limit()));
        return "inspection/insight-findings";
    }

    @GetMapping("/categories")
    String categories(
            @RequestParam(required = false) @Nullable String decision,
            KeysetRequest request,
            Locale locale,
            Model model) {
        CategoryMapping.@Nullable Decision chosen = Arrays.stream(CategoryMapping.Decision.values())
                .filter(one -> one.word().equals(decision))
                .findFirst()
                .orElse(null);
        model.addAttribute("decision", chosen);
        model.addAttribute("decisions", CategoryMapping.Decision.values());
        model.addAttribute("coverage", desk.coverage());
        model.addAttribute("page", desk.map(chosen, request.cursor(), request.limit(), locale));
        return "inspection/insight-categories";
    }

    /** An empty code says that nothing like it is sold here. */
    @PostMapping("/categories")
    String decide(
            @RequestParam String source,
            @RequestParam("category") String sourceCategory,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean ignore,
            @RequestParam long version,
            RedirectAttributes flash) {
        String typed = code.strip();
        if (!ignore && (typed.isEmpty() || typed.length() > CATEGORY_MAX)) {
            throw new RuleViolation(HistoryRule.HISTORY_CATEGORY_UNKNOWN, typed);
        }
        desk.decide(source, sourceCategory, ignore ? null : typed, version);
        flash.addFlashAttribute("notice", "inspection.history.decided");
        return "redirect:" + PATH + "/categories";
    }
}
