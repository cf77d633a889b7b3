package io.touchstone.assessment.supervision.web;

import io.touchstone.assessment.supervision.VisitorDesk;
import io.touchstone.evidence.Uploads;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Visits as who plans and holds them works on them; {@link VisitorDesk} says who may. */
@Controller
@RequestMapping(VisitController.PATH)
class VisitorController {

    private final VisitorDesk desk;
    private final VisitScreen screen;
    private final Ids ids;

    VisitorController(VisitorDesk desk, VisitScreen screen, Ids ids) {
        this.desk = desk;
        this.screen = screen;
        this.ids = ids;
    }

    @GetMapping("/new")
    String fresh(@RequestParam(required = false) @Nullable String certificate, Model model) {
        model.addAttribute("form", VisitOpeningForm.empty(ids.next(), certificate));
        return opening(model);
    }

    @PostMapping("/new")
    String open(
            @ModelAttribute("form") VisitOpeningForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return opening(model);
        }
        String number = desk.open(
                Typed.id(form.once()).orElseThrow(),
                Typed.words(form.certificate(), Typed.WORDS_MAX).orElseThrow(),
                Typed.words(form.words(), Typed.WORDS_MAX).orElseThrow());
        return VisitController.done(number, "opened", flash);
    }

    @PostMapping("/{number}/appoint")
    String appoint(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String visitor,
            @RequestParam(defaultValue = "") String day,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Map<String, String> typed = Map.of("visitor", visitor, "day", day);
        Optional<UUID> person = Typed.id(visitor);
        Optional<LocalDate> planned = Typed.day(day);
        if (person.isEmpty() || (!day.isBlank() && planned.isEmpty())) {
            return screen.again(number, "appoint", typed, response, model);
        }
        Optional<RuleViolation> refused =
                Attempt.refusal(() -> desk.appoint(number, version, person.get(), planned.orElse(null)));
        if (refused.isPresent()) {
            model.addAttribute("refused", refused.get());
            return screen.again(number, "appoint", typed, response, model);
        }
        return VisitController.done(number, "appointed", flash);
    }

    @PostMapping("/{number}/begin")
    String begin(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.begin(number, version);
        return VisitController.done(number, "begun", flash);
    }

    @PostMapping("/{number}/take-over")
    String takeOver(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.takeOver(number, version);
        return VisitController.done(number, "taken_over", flash);
    }

    @PostMapping("/{number}/items")
    String addItem(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String item,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<RuleViolation> refused = Attempt.refusal(() -> desk.addItem(number, version, item.strip()));
        if (refused.isPresent()) {
            return screen.again(number, "item", Map.of("item", item), response, model);
        }
        return VisitController.done(number, "item", flash);
    }

    @PostMapping("/{number}/save")
    String save(
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            @RequestParam long version,
            @ModelAttribute("form") VisitReportForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        VisitMarks marks = VisitMarks.typed(fields);
        marks.check(checked);
        Attempt.of(() -> desk.save(number, version, marks.marks()), checked);
        return checked.hasErrors()
                ? again(number, marks, response, model)
                : VisitController.done(number, "saved", flash);
    }

    @PostMapping("/{number}/report")
    String report(
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            @RequestParam long version,
            @ModelAttribute("form") VisitReportForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        VisitMarks marks = VisitMarks.typed(fields);
        marks.check(checked);
        form.check(checked);
        Attempt.of(() -> desk.report(number, version, marks.marks(), form.typed()), checked);
        return checked.hasErrors()
                ? again(number, marks, response, model)
                : VisitController.done(number, "held", flash);
    }

    @PostMapping("/{number}/files")
    String addFiles(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        Optional<UUID> id = Typed.id(once);
        if (id.isEmpty() || Uploads.tooMany(papers)) {
            return screen.again(number, "files", Map.of("item", item), response, model);
        }
        try (Uploads uploads = Uploads.of(papers)) {
            String about = item.isBlank() ? null : item;
            Optional<RuleViolation> refused = uploads.files().isEmpty()
                    ? Optional.empty()
                    : Attempt.refusal(() -> desk.addFiles(number, id.get(), about, uploads.files()));
            if (uploads.files().isEmpty() || refused.isPresent()) {
                refused.ifPresent(broken -> model.addAttribute("refused", broken));
                return screen.again(number, "files", Map.of("item", item), response, model);
            }
        }
        return VisitController.done(number, "files", flash);
    }

    private String opening(Model model) {
        model.addAttribute("certificates", desk.certificates());
        return "assessment/supervision-new";
    }

    private String again(String number, VisitMarks marks, HttpServletResponse response, Model model) {
        model.addAttribute("marks", marks.byItem());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return screen.show(number, model);
    }
}
