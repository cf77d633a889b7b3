package io.touchstone.assessment.scheme.web;

import io.touchstone.assessment.scheme.SchemeDesk;
import io.touchstone.assessment.scheme.SchemeOffer;
import io.touchstone.assessment.scheme.SchemePreview;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.scheme.SchemeTree;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes files of schemes: first every fault or a preview, then the draft; {@link SchemeDesk} says who may. */
@Controller
@RequestMapping(SchemeController.PATH)
class SchemeImportController {

    private static final String FORM = "form";

    private final SchemeDesk desk;
    private final Ids ids;

    SchemeImportController(SchemeDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping("/import")
    String form(Model model) {
        model.addAttribute(FORM, SchemeImportForm.empty());
        return page(model);
    }

    /** A file, or what was pasted where no file was chosen. */
    @PostMapping("/import")
    String yaml(
            @ModelAttribute(FORM) SchemeImportForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        @Nullable String content = SchemeFile.text(file);
        SchemeImportForm whole = content == null ? form : form.withText(content);
        model.addAttribute(FORM, whole);
        if (whole.words().isBlank()) {
            return missing("assessment.scheme.import.missing", response, model);
        }
        return answer(desk.preview(new SchemeOffer.Whole(whole.words())), response, model);
    }

    /** One table or both, laid over a version that is here. */
    @PostMapping("/import/tables")
    String tables(
            @ModelAttribute(FORM) SchemeImportForm form,
            @RequestParam(required = false) @Nullable MultipartFile indicators,
            @RequestParam(required = false) @Nullable MultipartFile items,
            HttpServletResponse response,
            Model model)
            throws IOException {
        model.addAttribute(FORM, form);
        @Nullable String first = SchemeFile.text(indicators);
        @Nullable String second = SchemeFile.text(items);
        Optional<SchemeRef> before = form.ref();
        if (before.isEmpty() || form.newVersion().isEmpty() || (first == null && second == null)) {
            return missing("assessment.scheme.import.tables.missing", response, model);
        }
        return answer(
                desk.preview(new SchemeOffer.Tables(before.get(), form.newVersion(), first, second)), response, model);
    }

    @PostMapping
    String draft(
            @ModelAttribute(FORM) SchemeImportForm form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<UUID> once = form.id();
        if (once.isEmpty()) {
            return missing("assessment.scheme.import.stale", response, model);
        }
        SchemeRef ref = desk.draft(once.get(), form.words());
        flash.addFlashAttribute("notice", "assessment.scheme.done.drafted");
        return "redirect:" + SchemeController.PATH + "/" + ref.scheme() + "/" + ref.version();
    }

    private String answer(SchemePreview preview, HttpServletResponse response, Model model) {
        model.addAttribute("preview", preview);
        if (preview.version() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        model.addAttribute("tree", SchemeTree.of(preview.version(), ""));
        model.addAttribute("once", ids.next());
        return "assessment/scheme-preview";
    }

    private String missing(String problem, HttpServletResponse response, Model model) {
        model.addAttribute("problem", problem);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute(
                "known", desk.list(Map.of(), null, KeysetPage.LIMIT_MAX).items());
        return "assessment/scheme-import";
    }
}
