package io.touchstone.inspection.lab.web;

import io.touchstone.inspection.lab.OwnRoundDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A laboratory in proficiency rounds; {@link OwnRoundDesk} asks which one the reader sits for. */
@Controller
@RequestMapping(OwnRoundController.PATH)
class OwnRoundController {

    static final String PATH = "/portal/lab/rounds";

    private final OwnRoundDesk desk;

    OwnRoundController(OwnRoundDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("rounds", desk.list());
        return "inspection/lab-own-rounds";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute("own", desk.open(code));
        return "inspection/lab-own-round";
    }

    @PostMapping("/{code}")
    String enter(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String uncertainty,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<BigDecimal> number = LabFields.measured(value);
        Optional<BigDecimal> margin = LabFields.measured(uncertainty).filter(one -> one.signum() >= 0);
        if (number.isEmpty() || (!uncertainty.isBlank() && margin.isEmpty())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("bad", true);
            model.addAttribute("typedValue", value);
            model.addAttribute("typedUncertainty", uncertainty);
            return show(code, model);
        }
        desk.enter(code, number.get(), margin.isPresent() ? margin.get() : null);
        flash.addFlashAttribute("notice", "inspection.round.done.answered");
        return "redirect:" + PATH + "/" + code;
    }
}
