package io.touchstone.merchant.blocklist.web;

import io.touchstone.merchant.blocklist.OwnBlocklistDesk;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A merchant's own entries and its appeals; {@link OwnBlocklistDesk} asks for the seat. */
@Controller
@RequestMapping("/portal/blocklist")
class OwnBlocklistController {

    private static final String VIEW = "merchant/blocklist-portal";

    private final OwnBlocklistDesk desk;
    private final StepPage steps;

    OwnBlocklistController(OwnBlocklistDesk desk, StepPage steps) {
        this.desk = desk;
        this.steps = steps;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("files", desk.mine());
        return VIEW;
    }

    @PostMapping("/{number}/appeal")
    String appeal(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (steps.isBad("appeal", text)) {
            model.addAttribute("typed", text);
            model.addAttribute("badNumber", number);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(model);
        }
        desk.appeal(number, text.strip());
        flash.addFlashAttribute("notice", "merchant.blocklist.done.appeal");
        return "redirect:/portal/blocklist";
    }
}
