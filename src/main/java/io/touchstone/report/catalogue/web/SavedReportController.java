package io.touchstone.report.catalogue.web;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.report.catalogue.Asked;
import io.touchstone.report.catalogue.SavedReport;
import io.touchstone.report.catalogue.SavedReportDesk;
import io.touchstone.report.catalogue.SavedReportView;
import io.touchstone.report.catalogue.SavedTyped;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saved reports: the list, one of them with its runs, and its form; {@link SavedReportDesk} says who may. */
@Controller
@RequestMapping(SavedReportController.PATH)
class SavedReportController {

    static final String PATH = CatalogueController.PATH + "/saved";

    private final SavedReportDesk desk;
    private final SavedReportScreen screen;
    private final Ids ids;

    SavedReportController(SavedReportDesk desk, SavedReportScreen screen, Ids ids) {
        this.desk = desk;
        this.screen = screen;
        this.ids = ids;
    }

    @GetMapping
    String list(KeysetRequest request, Model model) {
        model.addAttribute("page", desk.list(request.cursor(), request.limit()));
        return "report/catalogue-saved-list";
    }

    @GetMapping("/new")
    String fresh(@RequestParam String source, @RequestParam Map<String, String> typed, Model model) {
        model.addAttribute("form", SavedReportForm.empty(ids.next(), source));
        return screen.form(source, desk.ask(source, typed), false, model);
    }

    @PostMapping
    String save(
            @ModelAttribute("form") SavedReportForm form,
            BindingResult checked,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        String source = Objects.requireNonNullElse(form.source(), "");
        Asked asked = desk.ask(source, typed);
        form.check(checked);
        UUID once = Typed.id(form.once()).orElse(null);
        if (once == null) {
            checked.reject("report.saved.typed.stale", "stale");
        }
        if (once == null || checked.hasErrors() || !asked.isSound()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return screen.form(source, asked, true, model);
        }
        desk.save(once, source, content(form, asked, locale));
        return done(once, "saved", flash);
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("view", desk.show(id(id)));
        model.addAttribute("once", ids.next());
        return "report/catalogue-saved-show";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, Model model) {
        SavedReportView view = desk.show(id(id));
        model.addAttribute("form", SavedReportForm.of(view));
        model.addAttribute("id", view.row().id());
        return screen.form(view.row().source(), desk.ask(view.row().source(), view.words()), false, model);
    }

    @PostMapping("/{id}/edit")
    String change(
            @PathVariable String id,
            @ModelAttribute("form") SavedReportForm form,
            BindingResult checked,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        String source = desk.show(id(id)).row().source();
        Asked asked = desk.ask(source, typed);
        form.check(checked);
        if (checked.hasErrors() || !asked.isSound()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("id", id(id));
            return screen.form(source, asked, true, model);
        }
        desk.change(id(id), version(form), content(form, asked, locale));
        return done(id(id), "changed", flash);
    }

    @PostMapping("/{id}/pause")
    String pause(@PathVariable String id, RedirectAttributes flash) {
        desk.pause(id(id));
        return done(id(id), "paused", flash);
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable String id, RedirectAttributes flash) {
        desk.resume(id(id));
        return done(id(id), "resumed", flash);
    }

    @PostMapping("/{id}/make")
    String make(@PathVariable String id, @RequestParam String once, RedirectAttributes flash) {
        desk.make(id(id), Typed.id(once).orElseThrow(() -> new NotFound("run", once)));
        return done(id(id), "making", flash);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable String id, RedirectAttributes flash) {
        desk.delete(id(id));
        flash.addFlashAttribute("notice", "report.saved.done.deleted");
        return "redirect:" + PATH;
    }

    private static SavedReport.Content content(SavedReportForm form, Asked asked, Locale locale) {
        return SavedTyped.content(
                SavedTyped.name(form.name()).orElseThrow(),
                SavedTyped.format(form.format()).orElseThrow(),
                form.isShared(),
                SavedTyped.rhythm(form.beat(), form.weekday(), form.monthDay(), form.hour())
                        .orElseThrow(),
                asked.words(),
                locale);
    }

    private static long version(SavedReportForm form) {
        return Typed.version(form.version());
    }

    private static UUID id(String text) {
        return Typed.id(text).orElseThrow(() -> new NotFound("saved_report", text));
    }

    private static String done(UUID id, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "report.saved.done." + step);
        return "redirect:" + PATH + "/" + id;
    }
}
