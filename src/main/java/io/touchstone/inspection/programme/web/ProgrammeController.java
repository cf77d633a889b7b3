package io.touchstone.inspection.programme.web;

import io.touchstone.inspection.programme.Programme;
import io.touchstone.inspection.programme.ProgrammeDesk;
import io.touchstone.inspection.programme.ProgrammeRow;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import io.touchstone.taxonomy.Categories;
import io.touchstone.taxonomy.CategoryView;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

/** Programmes of sampling; who may is asked at {@link ProgrammeDesk}. */
@Controller
@RequestMapping(ProgrammeController.PATH)
class ProgrammeController {

    static final String PATH = "/admin/inspection/programmes";

    private static final List<String> STATES =
            Arrays.stream(Programme.State.values()).map(Programme.State::word).toList();
    private static final String FORM = "inspection/programme-form";

    private final ProgrammeDesk desk;
    private final Categories categories;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    ProgrammeController(ProgrammeDesk desk, Categories categories, PlatformTime time, Ids ids, Clock clock) {
        this.desk = desk;
        this.categories = categories;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String state, KeysetRequest request, Model model) {
        String known = STATES.contains(state) ? state : null;
        model.addAttribute("state", known);
        model.addAttribute("states", STATES);
        model.addAttribute("page", desk.page(known, request.cursor(), request.limit()));
        return "inspection/programme-list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", ProgrammeForm.blank(ids.next(), time.day(clock.instant())));
        model.addAttribute("number", null);
        return FORM;
    }

    @PostMapping
    String draft(
            @ModelAttribute("form") ProgrammeForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(codes(), checked);
        if (checked.hasErrors() || Typed.id(form.once()).isEmpty()) {
            return again(null, response, model);
        }
        String number =
                desk.draft(Typed.id(form.once()).orElseThrow(), PlanFields.YUAN.getCurrencyCode(), form.wanted());
        return to(number, "drafted", flash);
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Locale locale, Model model) {
        ProgrammeRow row = desk.open(number);
        List<Programme.Focus> focus = desk.focus(number);
        model.addAttribute("row", row);
        model.addAttribute("focus", focus);
        model.addAttribute(
                "names",
                categories.names(
                        focus.stream().map(Programme.Focus::categoryCode).toList(), locale));
        return "inspection/programme-show";
    }

    @GetMapping("/{number}/edit")
    String edit(@PathVariable String number, Model model) {
        model.addAttribute("form", ProgrammeForm.of(desk.open(number), desk.focus(number)));
        model.addAttribute("number", number);
        return FORM;
    }

    @PostMapping("/{number}")
    String rewrite(
            @PathVariable String number,
            @ModelAttribute("form") ProgrammeForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(codes(), checked);
        if (checked.hasErrors()) {
            return again(number, response, model);
        }
        desk.rewrite(number, form.seen(), form.wanted());
        return to(number, "rewritten", flash);
    }

    @PostMapping("/{number}/open")
    String open(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.approve(number, version);
        return to(number, "opened", flash);
    }

    @PostMapping("/{number}/close")
    String close(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.close(number, version);
        return to(number, "closed", flash);
    }

    private List<String> codes() {
        return categories.all().stream().map(CategoryView::code).toList();
    }

    private static String again(@Nullable String number, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("number", number);
        return FORM;
    }

    private static String to(String number, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.programme." + what);
        return "redirect:" + PATH + "/" + number;
    }
}
