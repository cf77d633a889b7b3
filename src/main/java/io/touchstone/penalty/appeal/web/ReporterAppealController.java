package io.touchstone.penalty.appeal.web;

import io.touchstone.evidence.Uploads;
import io.touchstone.kernel.Ids;
import io.touchstone.penalty.appeal.ReporterDesk;
import io.touchstone.penalty.appeal.ReporterDesk.Followed;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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

/** Appeals of reporters, open to all; {@link ReporterDesk} asks for the reference, and afterwards for the link. */
@Controller
@RequestMapping("/appeals")
class ReporterAppealController {

    private final ReporterDesk desk;
    private final Ids ids;

    ReporterAppealController(ReporterDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping("/new")
    String form(
            @RequestParam(name = "case", defaultValue = "") String caseNumber,
            @RequestParam(defaultValue = "") String reference,
            Model model) {
        model.addAttribute("form", ReporterAppealForm.of(ids.next(), caseNumber, reference));
        return "penalty/appeal-reporter-new";
    }

    @PostMapping("/new")
    String file(
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @ModelAttribute("form") ReporterAppealForm form,
            BindingResult checked,
            HttpServletResponse response)
            throws IOException {
        form.check(checked);
        Uploads.check(papers, "penalty.appeal.typed.files", checked);
        Followed[] followed = new Followed[1];
        if (!checked.hasErrors()) {
            try (Uploads uploads = Uploads.of(papers)) {
                Attempt.of(
                        () -> followed[0] = desk.file(
                                Typed.id(form.once()).orElseThrow(),
                                Typed.words(form.caseNumber(), Typed.TEXT_MAX).orElseThrow(),
                                Typed.words(form.reference(), Typed.TEXT_MAX).orElseThrow(),
                                Typed.words(form.grounds(), Typed.TEXT_MAX).orElseThrow(),
                                uploads.files()),
                        checked);
            }
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "penalty/appeal-reporter-new";
        }
        return "redirect:/appeals/mine/" + followed[0].number() + "/" + followed[0].word();
    }

    @GetMapping("/mine/{number}/{word}")
    String mine(@PathVariable String number, @PathVariable String word, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("view", desk.view(number, word));
        return "penalty/appeal-reporter";
    }
}
