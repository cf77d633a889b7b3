package io.touchstone.inspection.lab.web;

import io.touchstone.inspection.lab.Lab;
import io.touchstone.inspection.lab.LabDesk;
import io.touchstone.inspection.lab.LabFilter;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import io.touchstone.taxonomy.Categories;
import io.touchstone.taxonomy.CategoryView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
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

/** The register of laboratories; {@link LabDesk} says who may. */
@Controller
@RequestMapping(LabController.PATH)
class LabController {

    static final String PATH = "/admin/inspection/labs";

    private final LabDesk desk;
    private final Categories categories;

    LabController(LabDesk desk, Categories categories) {
        this.desk = desk;
        this.categories = categories;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, KeysetRequest request, Model model) {
        Map<String, String> filter = LabFilter.labs(parameters);
        KeysetPage<Lab> page = desk.list(filter, request.cursor(), request.limit());
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("trust", desk.trust(page.items()));
        model.addAttribute("today", desk.today());
        return "inspection/lab-list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", LabForm.empty());
        return "inspection/lab-new";
    }

    @PostMapping
    String add(
            @ModelAttribute("form") LabForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash) {
        form.checkNew(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "inspection/lab-new";
        }
        Lab lab = desk.add(Typed.text(form.code()), form.profile());
        return done(lab.code(), "added", flash);
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Locale locale, Model model) {
        LabDesk.LabPage view = desk.page(code);
        model.addAttribute("form", LabForm.of(view.lab()));
        model.addAttribute("scope", ScopeForm.empty());
        return page(view, locale, model);
    }

    private String page(LabDesk.LabPage view, Locale locale, Model model) {
        model.addAttribute("view", view);
        model.addAttribute(
                "names",
                categories.names(
                        view.scopes().stream()
                                .map(Lab.Scope::categoryCode)
                                .filter(java.util.Objects::nonNull)
                                .distinct()
                                .toList(),
                        locale));
        return "inspection/lab-show";
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String code,
            @ModelAttribute("form") LabForm form,
            BindingResult errors,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("scope", ScopeForm.empty());
            return page(desk.page(code), locale, model);
        }
        desk.change(code, form.seen(), form.profile(), form.isActive());
        return done(code, "changed", flash);
    }

    @PostMapping("/{code}/scopes")
    String addScope(
            @PathVariable String code,
            @ModelAttribute("scope") ScopeForm form,
            BindingResult errors,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        String category = Typed.text(form.category());
        if (!category.isEmpty()
                && categories.find(category).map(CategoryView::code).isEmpty()) {
            errors.rejectValue("category", "inspection.lab.typed.category");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            LabDesk.LabPage view = desk.page(code);
            model.addAttribute("form", LabForm.of(view.lab()));
            return page(view, locale, model);
        }
        desk.addScope(code, form.scope());
        return done(code, "scope-added", flash);
    }

    @PostMapping("/{code}/scopes/{scope}/end")
    String endScope(@PathVariable String code, @PathVariable UUID scope, RedirectAttributes flash) {
        desk.endScope(code, scope);
        return done(code, "scope-ended", flash);
    }

    @PostMapping("/{code}/members")
    String addMember(@PathVariable String code, @RequestParam String username, RedirectAttributes flash) {
        desk.addMember(code, Typed.text(username));
        return done(code, "member-added", flash);
    }

    @PostMapping("/{code}/members/{account}/remove")
    String removeMember(@PathVariable String code, @PathVariable UUID account, RedirectAttributes flash) {
        desk.removeMember(code, account);
        return done(code, "member-removed", flash);
    }

    private static String done(String code, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.lab.done." + step);
        return "redirect:" + PATH + "/" + code;
    }
}
