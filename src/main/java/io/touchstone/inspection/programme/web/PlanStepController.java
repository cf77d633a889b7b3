package io.touchstone.inspection.programme.web;

import io.touchstone.inspection.acceptance.InspectionLevel;
import io.touchstone.inspection.programme.PlanBoard;
import io.touchstone.inspection.programme.PlanDesk;
import io.touchstone.inspection.programme.PlanRow;
import io.touchstone.shell.Typed;
import io.touchstone.taxonomy.Categories;
import io.touchstone.taxonomy.CategoryView;
import jakarta.servlet.http.HttpServletResponse;
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

/** The steps of a plan; each is kept as it is taken. Who may is asked at {@link PlanDesk}. */
@Controller
@RequestMapping(PlanController.PATH + "/{number}")
class PlanStepController {

    private static final String POPULATION = "inspection/programme-population";
    private static final String DESIGN = "inspection/programme-design";
    private static final int REASON_MAX = 1_000;

    private final PlanBoard board;
    private final PlanDesk desk;
    private final Categories categories;

    PlanStepController(PlanBoard board, PlanDesk desk, Categories categories) {
        this.board = board;
        this.desk = desk;
        this.categories = categories;
    }

    @GetMapping("/population")
    String population(@PathVariable String number, Model model) {
        PlanRow row = board.row(number);
        model.addAttribute("form", PopulationForm.of(row.query(), row.version()));
        return population(row, model);
    }

    @PostMapping("/population")
    String look(
            @PathVariable String number,
            @ModelAttribute("form") PopulationForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(categories.all().stream().map(CategoryView::code).toList(), checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return population(board.row(number), model);
        }
        desk.look(number, form.seen(), form.query());
        return to(number, "/population", "looked", flash);
    }

    /** How many products the definition means now, as a piece of its page. */
    @GetMapping("/count")
    String count(@PathVariable String number, Model model) {
        model.addAttribute("count", board.count(number));
        return "inspection/_programme :: count";
    }

    @GetMapping("/design")
    String design(@PathVariable String number, Model model) {
        PlanRow row = board.row(number);
        model.addAttribute("form", DesignForm.of(row));
        return design(row, model);
    }

    @PostMapping("/design")
    String design(
            @PathVariable String number,
            @ModelAttribute("form") DesignForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        PlanRow row = board.row(number);
        form.check(row.method(), checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return design(row, model);
        }
        desk.design(number, form.seen(), form.design(row.method()), form.budgetMinor(row.method()));
        return to(number, "", "designed", flash);
    }

    @PostMapping("/commit")
    String commit(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.commit(number, version);
        return to(number, "", "committed", flash);
    }

    @PostMapping("/freeze")
    String freeze(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.freeze(number, version);
        return to(number, "", "freezing", flash);
    }

    @PostMapping("/draw")
    String draw(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.draw(number, version);
        return to(number, "", "drawing", flash);
    }

    @PostMapping("/close")
    String close(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.close(number, version);
        return to(number, "", "closed", flash);
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        String typed = Typed.text(reason);
        if (typed.isEmpty() || typed.length() > REASON_MAX) {
            flash.addFlashAttribute("warning", "inspection.plan.reason.needed");
            return "redirect:" + PlanController.PATH + "/" + number;
        }
        desk.cancel(number, version, typed);
        return to(number, "", "cancelled", flash);
    }

    private String population(PlanRow row, Model model) {
        model.addAttribute("row", row);
        model.addAttribute("riskClasses", PopulationForm.RISK_CLASSES);
        return POPULATION;
    }

    private static String design(PlanRow row, Model model) {
        model.addAttribute("row", row);
        model.addAttribute("strata", DesignForm.STRATA);
        model.addAttribute("levels", InspectionLevel.words());
        return DESIGN;
    }

    private static String to(String number, String page, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.plan." + what);
        return "redirect:" + PlanController.PATH + "/" + number + page;
    }
}
