package io.touchstone.identity.web;

import io.touchstone.identity.domain.DepartmentDesk;
import io.touchstone.shell.Option;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Departments: auditors read, administrators change; the desk asks for the abilities. */
@Controller
@RequestMapping("/admin/departments")
class DepartmentController {

    private final DepartmentDesk desk;

    DepartmentController(DepartmentDesk desk) {
        this.desk = desk;
    }

    /**
     * A department as it is typed.
     *
     * @param version of the one that the page showed; 0 for a new one
     */
    record DepartmentForm(
            @NotBlank @Size(max = 80) @Nullable String name,
            @Nullable String parentId,
            @Nullable String version) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", new DepartmentForm(null, null, null));
        return page(model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") DepartmentForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        desk.create(Typed.text(form.name()), Typed.id(form.parentId()).orElse(null));
        return done("identity.department.created", flash);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DepartmentForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        desk.change(id, Typed.text(form.name()), Typed.id(form.parentId()).orElse(null), Typed.version(form.version()));
        return done("identity.department.changed", flash);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes flash) {
        desk.remove(id);
        return done("identity.department.removed", flash);
    }

    private static String done(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/admin/departments";
    }

    private String page(Model model) {
        var all = desk.all();
        List<Option> parents = new ArrayList<>(List.of(new Option("", "—")));
        all.forEach(one -> parents.add(new Option(one.id().toString(), one.path())));
        model.addAttribute("departments", all);
        model.addAttribute("parents", parents);
        return "identity/departments";
    }
}
