package io.touchstone.rulebook.rule.web;

import io.touchstone.kernel.Ids;
import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.MeasureKind;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.rule.RuleContent;
import io.touchstone.rulebook.rule.RuleDesk;
import io.touchstone.rulebook.rule.RuleDetails;
import io.touchstone.rulebook.rule.RuleFilter;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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

/** Rules are drafted and edited; {@link RuleDesk} says who may. A further row for a measure is a button of the same form. */
@Controller
@RequestMapping(RuleController.PATH)
class RuleFormController {

    private static final String PAGE = "rulebook/rule-form";
    private static final String CODE = "[A-C]-[0-9]{2,4}";

    private final RuleDesk desk;
    private final MessageSource messages;
    private final Ids ids;

    RuleFormController(RuleDesk desk, MessageSource messages, Ids ids) {
        this.desk = desk;
        this.messages = messages;
        this.ids = ids;
    }

    @GetMapping("/new")
    String blank(Locale locale, Model model) {
        once(null, model);
        model.addAttribute("form", RuleForm.empty());
        model.addAttribute("taken", desk.codes());
        return page(RuleController.PATH + "/new", true, false, locale, model);
    }

    @PostMapping("/new")
    String begin(
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam(required = false) @Nullable String row,
            @ModelAttribute("form") RuleForm form,
            BindingResult checked,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        UUID id = once(once, model);
        String action = RuleController.PATH + "/new";
        if (row != null) {
            model.addAttribute("form", form.withRoom());
            return page(action, true, false, locale, model);
        }
        if (!form.codeTyped().matches(CODE)) {
            checked.rejectValue("code", "rulebook.typed.code", "code");
        }
        Optional<RuleContent> content = form.content(false, checked);
        var made = new AtomicInteger();
        content.ifPresent(typed -> Attempt.of(() -> made.set(desk.begin(id, form.codeTyped(), typed)), checked));
        return checked.hasErrors()
                ? again(action, true, false, locale, model, response)
                : done(form.codeTyped(), made.get(), flash);
    }

    /** Another version, beginning with the words of the newest. */
    @GetMapping("/{code}/new")
    String another(@PathVariable String code, Locale locale, Model model) {
        RuleVersion newest = desk.pattern(code);
        once(null, model);
        model.addAttribute("form", RuleForm.of(newest, 0));
        return page(RuleController.PATH + "/" + code + "/new", false, isLadder(newest), locale, model);
    }

    @PostMapping("/{code}/new")
    String draft(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam(required = false) @Nullable String row,
            @ModelAttribute("form") RuleForm form,
            BindingResult checked,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        UUID id = once(once, model);
        boolean ladder = isLadder(desk.pattern(code));
        String action = RuleController.PATH + "/" + code + "/new";
        if (row != null) {
            model.addAttribute("form", form.withRoom());
            return page(action, false, ladder, locale, model);
        }
        var made = new AtomicInteger();
        form.content(ladder, checked)
                .ifPresent(typed -> Attempt.of(() -> made.set(desk.draft(id, code, typed)), checked));
        return checked.hasErrors()
                ? again(action, false, ladder, locale, model, response)
                : done(code, made.get(), flash);
    }

    @GetMapping("/{code}/versions/{version:[0-9]+}/edit")
    String edit(@PathVariable String code, @PathVariable int version, Locale locale, Model model) {
        RuleDetails view = desk.view(code, version);
        model.addAttribute("form", RuleForm.of(view.version(), view.revision()));
        return page(editing(code, version), false, isLadder(view.version()), locale, model);
    }

    @PostMapping("/{code}/versions/{version:[0-9]+}/edit")
    String save(
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String row,
            @ModelAttribute("form") RuleForm form,
            BindingResult checked,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        boolean ladder = isLadder(desk.view(code, version).version());
        if (row != null) {
            model.addAttribute("form", form.withRoom());
            return page(editing(code, version), false, ladder, locale, model);
        }
        form.content(ladder, checked)
                .ifPresent(typed -> Attempt.of(() -> desk.edit(code, version, form.seen(), typed), checked));
        return checked.hasErrors()
                ? again(editing(code, version), false, ladder, locale, model, response)
                : done(code, version, flash);
    }

    /** The id that what is made by the form will have, made when the form was shown. */
    private UUID once(@Nullable UUID typed, Model model) {
        UUID id = typed == null ? ids.next() : typed;
        model.addAttribute("once", id);
        return id;
    }

    private static boolean isLadder(RuleVersion version) {
        return version.terms() instanceof LadderTerms;
    }

    private static String editing(String code, int version) {
        return RuleController.PATH + "/" + code + "/versions/" + version + "/edit";
    }

    private String again(
            String action, boolean fresh, boolean ladder, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(action, fresh, ladder, locale, model);
    }

    private String page(String action, boolean fresh, boolean ladder, Locale locale, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("fresh", fresh);
        model.addAttribute("ladder", ladder);
        model.addAttribute("classes", options("rulebook.class.", RuleFilter.CLASSES, locale));
        model.addAttribute(
                "kinds",
                options(
                        "rulebook.measure.",
                        Arrays.stream(MeasureKind.values())
                                .map(MeasureKind::word)
                                .toList(),
                        locale));
        model.addAttribute("categories", options("rulebook.category.", DsaCategories.ALL, locale));
        return PAGE;
    }

    private List<Option> options(String prefix, List<String> words, Locale locale) {
        return words.stream()
                .map(word -> new Option(word, messages.getMessage(prefix + word, null, locale)))
                .toList();
    }

    private static String done(String code, int version, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "rulebook.done.draft");
        return "redirect:" + RuleController.PATH + "/" + code + "/versions/" + version;
    }
}
