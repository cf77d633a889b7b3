package io.touchstone.penalty.removal.web;

import io.touchstone.kernel.Ids;
import io.touchstone.penalty.removal.BrandRemovalDesk;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brands taken off every shelf (B9). Abilities: {@link BrandRemovalDesk}. */
@Controller
@RequestMapping(BrandRemovalController.PATH)
class BrandRemovalController {

    static final String PATH = "/admin/brand-removals";

    private final BrandRemovalDesk desk;
    private final Ids ids;

    BrandRemovalController(BrandRemovalDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping
    String list(KeysetRequest request, Model model) {
        model.addAttribute("page", desk.list(request.cursor(), request.limit()));
        return "penalty/removal-list";
    }

    /** The choice of listings, and what it would take once a brand is named; nothing is written by looking. */
    @GetMapping("/new")
    String begin(
            @ModelAttribute("form") BrandRemovalForm form,
            BindingResult checked,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (form.isAsked()) {
            form.checkChoice(checked);
        }
        model.addAttribute("form", form.with(ids.next()));
        return page(form, checked, response, locale, model);
    }

    @PostMapping("/new")
    String make(
            @ModelAttribute("form") BrandRemovalForm form,
            BindingResult checked,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        form.check(checked);
        if (checked.hasErrors()) {
            return page(form, checked, response, locale, model);
        }
        String number = desk.make(form.command());
        flash.addFlashAttribute("notice", "penalty.removal.made");
        return "redirect:" + PATH + "/" + number;
    }

    @GetMapping("/{number}")
    String show(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String told,
            KeysetRequest request,
            Model model) {
        model.addAttribute("view", desk.view(number, request.cursor(), told, request.limit()));
        model.addAttribute("once", ids.next());
        return "penalty/removal-show";
    }

    @PostMapping("/{number}/undo")
    String undo(@PathVariable String number, @RequestParam UUID once, RedirectAttributes flash) {
        desk.undo(number, once);
        flash.addFlashAttribute("notice", "penalty.removal.undo.asked");
        return "redirect:" + PATH + "/" + number;
    }

    @PostMapping("/{number}/undo/{request}")
    String confirm(@PathVariable String number, @PathVariable UUID request, RedirectAttributes flash) {
        desk.confirmUndo(number, request);
        flash.addFlashAttribute("notice", "penalty.removal.undo.done");
        return "redirect:" + PATH + "/" + number;
    }

    @PostMapping("/{number}/tell")
    String tellAgain(@PathVariable String number, RedirectAttributes flash) {
        desk.tellAgain(number);
        flash.addFlashAttribute("notice", "penalty.removal.telling.again.done");
        return "redirect:" + PATH + "/" + number;
    }

    private String page(
            BrandRemovalForm form, BindingResult checked, HttpServletResponse response, Locale locale, Model model) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        boolean chosen = form.isAsked()
                && !checked.hasFieldErrors("brand")
                && !checked.hasFieldErrors("spellings")
                && !checked.hasFieldErrors("except");
        model.addAttribute("preview", chosen ? desk.preview(form.choice()) : null);
        model.addAttribute("rules", rules(locale));
        return "penalty/removal-new";
    }

    private List<Option> rules(Locale locale) {
        return desk.rules().stream().map(rule -> option(rule, locale)).toList();
    }

    private static Option option(RuleVersion rule, Locale locale) {
        return new Option(rule.code(), rule.code() + " · " + rule.title().in(locale));
    }
}
