package io.touchstone.assessment.sheet.web;

import io.touchstone.assessment.sheet.SheetDesk;
import io.touchstone.assessment.sheet.SheetLeadDesk;
import io.touchstone.assessment.sheet.SheetOpeningDesk;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where assessments and the lines of business that make them begin; {@link SheetOpeningDesk} says who may. */
@Controller
class SheetNewController {

    private static final String NEW = SheetController.PATH + "/new";

    private final SheetOpeningDesk opening;
    private final SheetLeadDesk lead;
    private final SheetDesk desk;
    private final Ids ids;

    SheetNewController(SheetOpeningDesk opening, SheetLeadDesk lead, SheetDesk desk, Ids ids) {
        this.opening = opening;
        this.lead = lead;
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping(NEW)
    String form(Locale locale, Model model) {
        model.addAttribute("form", SheetForm.empty(ids.next()));
        model.addAttribute("line", SubjectForm.empty());
        return page(locale, model);
    }

    @PostMapping(SheetController.PATH)
    String open(
            @ModelAttribute("form") SheetForm form,
            BindingResult checked,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked);
        AtomicReference<String> number = new AtomicReference<>();
        Attempt.of(() -> number.set(opening.open(form.order())), checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("line", SubjectForm.empty());
            return page(locale, model);
        }
        return SheetController.done(Optional.ofNullable(number.get()).orElseThrow(), "opened", flash);
    }

    @PostMapping(SheetController.PATH + "/subjects")
    String addSubject(
            @ModelAttribute("line") SubjectForm line,
            BindingResult checked,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        line.check(checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", SheetForm.empty(ids.next()));
            return page(locale, model);
        }
        lead.addSubject(line.subject(), line.name());
        flash.addFlashAttribute("notice", "sheet.done.subject");
        return "redirect:" + NEW;
    }

    private String page(Locale locale, Model model) {
        model.addAttribute(
                "subjects",
                desk.subjects().stream()
                        .map(subject ->
                                new Option(subject.code(), subject.name().in(locale)))
                        .toList());
        model.addAttribute(
                "schemes",
                opening.schemes().stream()
                        .map(scheme -> new Option(
                                scheme.ref().toString(),
                                scheme.title().in(locale) + " · " + scheme.ref().version()))
                        .toList());
        List<Option> frozen = opening.before().stream()
                .map(row -> new Option(
                        row.number(),
                        row.number() + " · " + row.subjectName().in(locale) + " · " + row.scheme() + " · " + row.from()
                                + " – " + row.to()))
                .toList();
        model.addAttribute(
                "before",
                Stream.concat(Stream.of(new Option("", "–")), frozen.stream()).toList());
        return "assessment/sheet-new";
    }
}
