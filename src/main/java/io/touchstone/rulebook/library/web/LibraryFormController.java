package io.touchstone.rulebook.library.web;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.rulebook.library.DocumentContent;
import io.touchstone.rulebook.library.DocumentKind;
import io.touchstone.rulebook.library.LibraryDesk;
import io.touchstone.rulebook.library.LibraryDocument;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** Standards and commitments are written; {@link LibraryDesk} says who may. A further clause is a button of the same form. */
@Controller
@RequestMapping("/admin/{shelf:standards-library|commitments}")
class LibraryFormController {

    private static final String PAGE = "rulebook/library-form";
    private static final String CODE = "[A-Z][A-Z0-9. -]{1,39}";

    private final LibraryDesk desk;
    private final MessageSource messages;
    private final Ids ids;

    LibraryFormController(LibraryDesk desk, MessageSource messages, Ids ids) {
        this.desk = desk;
        this.messages = messages;
        this.ids = ids;
    }

    @GetMapping("/new")
    String blank(@PathVariable String shelf, Locale locale, Model model) {
        once(null, model);
        model.addAttribute("form", DocumentForm.empty());
        return page(shelf, "/admin/" + shelf + "/new", true, locale, model);
    }

    @PostMapping("/new")
    String begin(
            @PathVariable String shelf,
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam(required = false) @Nullable String row,
            @ModelAttribute("form") DocumentForm form,
            BindingResult checked,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        UUID id = once(once, model);
        String action = "/admin/" + shelf + "/new";
        if (row != null) {
            model.addAttribute("form", form.withRoom());
            return page(shelf, action, true, locale, model);
        }
        if (!form.codeTyped().matches(CODE)) {
            checked.rejectValue("code", "rulebook.typed.document-code", "code");
        }
        boolean commitment = LibraryController.COMMITMENTS.equals(shelf);
        if (!commitment && !DocumentKind.STANDARDS.contains(form.kindTyped())) {
            checked.rejectValue("kind", "rulebook.typed.kind", "kind");
        }
        Optional<DocumentContent> content = form.content(checked);
        content.ifPresent(words -> Attempt.of(
                () -> desk.begin(
                        id,
                        form.codeTyped(),
                        commitment ? DocumentKind.COMMITMENT : DocumentKind.of(form.kindTyped()),
                        words),
                checked));
        return checked.hasErrors()
                ? again(shelf, action, true, locale, model, response)
                : done(shelf, form.codeTyped(), 1, flash);
    }

    @GetMapping("/{code}/new")
    String another(@PathVariable String shelf, @PathVariable String code, Locale locale, Model model) {
        once(null, model);
        model.addAttribute("form", DocumentForm.of(newest(code), 0));
        return page(shelf, ShelfPaths.of(shelf, code) + "/new", false, locale, model);
    }

    @PostMapping("/{code}/new")
    String draft(
            @PathVariable String shelf,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam(required = false) @Nullable String row,
            @ModelAttribute("form") DocumentForm form,
            BindingResult checked,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        UUID id = once(once, model);
        String action = ShelfPaths.of(shelf, code) + "/new";
        if (row != null) {
            model.addAttribute("form", form.withRoom());
            return page(shelf, action, false, locale, model);
        }
        var made = new AtomicInteger();
        form.content(checked)
                .ifPresent(words ->
                        Attempt.of(() -> made.set(desk.draft(id, code, words).version()), checked));
        return checked.hasErrors()
                ? again(shelf, action, false, locale, model, response)
                : done(shelf, code, made.get(), flash);
    }

    @GetMapping("/{code}/versions/{version:[0-9]+}/edit")
    String edit(
            @PathVariable String shelf,
            @PathVariable String code,
            @PathVariable int version,
            Locale locale,
            Model model) {
        LibraryDocument document = desk.versions(code).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("document", code + " v" + version));
        model.addAttribute("form", DocumentForm.of(document, document.revision()));
        return page(shelf, editing(shelf, code, version), false, locale, model);
    }

    @PostMapping("/{code}/versions/{version:[0-9]+}/edit")
    String save(
            @PathVariable String shelf,
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String row,
            @ModelAttribute("form") DocumentForm form,
            BindingResult checked,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (row != null) {
            model.addAttribute("form", form.withRoom());
            return page(shelf, editing(shelf, code, version), false, locale, model);
        }
        form.content(checked)
                .ifPresent(words -> Attempt.of(() -> desk.edit(code, version, form.seen(), words), checked));
        return checked.hasErrors()
                ? again(shelf, editing(shelf, code, version), false, locale, model, response)
                : done(shelf, code, version, flash);
    }

    private static String editing(String shelf, String code, int version) {
        return ShelfPaths.of(shelf, code) + "/versions/" + version + "/edit";
    }

    private LibraryDocument newest(String code) {
        return desk.versions(code).get(0);
    }

    /** The id that what is made by the form will have, made when the form was shown. */
    private UUID once(@Nullable UUID typed, Model model) {
        UUID id = typed == null ? ids.next() : typed;
        model.addAttribute("once", id);
        return id;
    }

    private String again(
            String shelf, String action, boolean fresh, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(shelf, action, fresh, locale, model);
    }

    private String page(String shelf, String action, boolean fresh, Locale locale, Model model) {
        List<Option> kinds = DocumentKind.STANDARDS.stream()
                .map(word -> new Option(word, messages.getMessage("rulebook.document." + word, null, locale)))
                .toList();
        model.addAttribute("shelf", shelf);
        model.addAttribute("action", action);
        model.addAttribute("fresh", fresh);
        model.addAttribute("kinds", LibraryController.COMMITMENTS.equals(shelf) ? List.of() : kinds);
        return PAGE;
    }

    private static String done(String shelf, String code, int version, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "rulebook.done.draft");
        return ShelfPaths.redirect(shelf, code, version);
    }
}
