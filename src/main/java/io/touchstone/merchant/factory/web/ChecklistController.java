package io.touchstone.merchant.factory.web;

import io.touchstone.merchant.factory.Checklist;
import io.touchstone.merchant.factory.ChecklistDesk;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** Versions of the factory checklist; the standards manager writes them, asked at {@link ChecklistDesk}. */
@Controller
@RequestMapping("/admin/factory-checklists")
class ChecklistController {

    private final ChecklistDesk desk;

    ChecklistController(ChecklistDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("checklists", desk.all());
        return "merchant/factory-checklists";
    }

    @PostMapping
    String begin() {
        return "redirect:/admin/factory-checklists/" + desk.begin();
    }

    @GetMapping("/{version}")
    String show(@PathVariable int version, Model model) {
        Checklist checklist = desk.get(version);
        model.addAttribute("form", ChecklistForm.of(checklist));
        model.addAttribute("checklist", checklist);
        return "merchant/factory-checklist";
    }

    @PostMapping("/{version}")
    String write(
            @PathVariable int version,
            @Valid @ModelAttribute("form") ChecklistForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("checklist", desk.get(version));
            return "merchant/factory-checklist";
        }
        desk.write(form.checklist(version));
        flash.addFlashAttribute("notice", "merchant.factory.checklist.written");
        return "redirect:/admin/factory-checklists/" + version;
    }

    @PostMapping("/{version}/publish")
    String publish(@PathVariable int version, RedirectAttributes flash) {
        desk.publish(version);
        flash.addFlashAttribute("notice", "merchant.factory.checklist.was-published");
        return "redirect:/admin/factory-checklists/" + version;
    }
}
