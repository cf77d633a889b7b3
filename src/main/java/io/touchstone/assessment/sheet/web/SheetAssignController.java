package io.touchstone.assessment.sheet.web;

import io.touchstone.assessment.sheet.SheetDesk;
import io.touchstone.assessment.sheet.SheetLeadDesk;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sections are given to people here, one or many at a time; {@link SheetLeadDesk} says who may. */
@Controller
@RequestMapping(SheetController.PATH + "/{number}/assign")
class SheetAssignController {

    private final SheetDesk desk;
    private final SheetLeadDesk lead;

    SheetAssignController(SheetDesk desk, SheetLeadDesk lead) {
        this.desk = desk;
        this.lead = lead;
    }

    @GetMapping
    String form(@PathVariable String number, Model model) {
        model.addAttribute("chosen", List.of());
        return page(number, model);
    }

    @PostMapping
    String assign(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable List<String> section,
            @RequestParam(defaultValue = "") String person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        List<String> chosen = section == null ? List.of() : section;
        Optional<UUID> who = Typed.id(person);
        if (chosen.isEmpty() || who.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", chosen.isEmpty() ? "sheet.assign.none" : "sheet.assign.nobody");
            model.addAttribute("chosen", chosen);
            model.addAttribute("person", person);
            return page(number, model);
        }
        lead.assign(number, chosen, who.get());
        flash.addFlashAttribute("notice", "sheet.done.assigned");
        return "redirect:" + SheetController.PATH + "/" + number + "/assign";
    }

    private String page(String number, Model model) {
        model.addAttribute("people", lead.people());
        model.addAttribute("view", desk.page(number));
        return "assessment/sheet-assign";
    }
}
