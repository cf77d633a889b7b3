package io.touchstone.shell.work;

import io.touchstone.kernel.NotFound;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.WorkFilter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The workbench, for any staff seat (the chain asks for it); each part of it by the ability of who contributed it. */
@Controller
class WorkController {

    private static final int FIRST_ITEMS = 15;

    private final WorkRows work;
    private final DailyChanges changes;
    private final FigureRows figures;

    WorkController(WorkRows work, DailyChanges changes, FigureRows figures) {
        this.work = work;
        this.changes = changes;
        this.figures = figures;
    }

    @GetMapping("/admin")
    String workbench(Model model) {
        model.addAttribute("figures", figures.first());
        model.addAttribute("hasOtherFigures", figures.hasOthers());
        model.addAttribute("work", work.list(WorkFilter.of(Map.of()), new KeysetRequest(FIRST_ITEMS, null)));
        model.addAttribute("queues", work.states());
        model.addAttribute("changes", changes.counts());
        model.addAttribute("today", changes.today());
        return "shell/work-bench";
    }

    @GetMapping("/admin/work")
    String list(@RequestParam Map<String, String> words, KeysetRequest request, Model model) {
        WorkFilter filter = WorkFilter.of(words);
        model.addAttribute("filter", filter);
        model.addAttribute("queues", work.queues());
        model.addAttribute("page", work.list(filter, request));
        return "shell/work-list";
    }

    /** What of one kind happened on a day of the platform, today when the address names none. */
    @GetMapping("/admin/work/changes/{kind}")
    String changes(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String day,
            KeysetRequest request,
            Model model) {
        LocalDate on = day(day);
        model.addAttribute("kind", kind);
        model.addAttribute("day", on);
        model.addAttribute("page", changes.rows(kind, on, request).orElseThrow(() -> new NotFound("change", kind)));
        return "shell/work-changes";
    }

    /** The figures that are not among the first of the reader’s role. */
    @GetMapping("/admin/figures")
    String furtherFigures(Model model) {
        model.addAttribute("figures", figures.others());
        return "shell/work-figures";
    }

    private LocalDate day(String text) {
        try {
            return text.isBlank() ? changes.today() : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            throw new NotFound("day", text);
        }
    }
}
