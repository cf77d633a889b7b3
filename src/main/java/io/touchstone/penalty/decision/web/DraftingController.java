package io.touchstone.penalty.decision.web;

import io.touchstone.kernel.Ids;
import io.touchstone.penalty.decision.Automation;
import io.touchstone.penalty.decision.DecidingDesk;
import io.touchstone.penalty.decision.PenaltyDecisionDesk;
import io.touchstone.penalty.effect.EffectKind;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
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

/** Where decisions are written, effects row by row; {@link DecidingDesk} says who may. */
@Controller
@RequestMapping(PenaltyDecisionController.PATH)
class DraftingController {

    private static final String BACK = "redirect:" + PenaltyDecisionController.PATH + "/";

    private final PenaltyDecisionDesk desk;
    private final DecidingDesk deciding;
    private final Ids ids;

    DraftingController(PenaltyDecisionDesk desk, DecidingDesk deciding, Ids ids) {
        this.desk = desk;
        this.deciding = deciding;
        this.ids = ids;
    }

    /** @param caseNumber the case that is decided about */
    @GetMapping("/new")
    String begin(@RequestParam("case") String caseNumber, Model model) {
        model.addAttribute("form", NewDecisionForm.of(ids.next(), desk.about(caseNumber)));
        return beginPage(caseNumber, model);
    }

    @PostMapping("/new")
    String make(
            @RequestParam("case") String caseNumber,
            @ModelAttribute("form") NewDecisionForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model) {
        form.check(checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return beginPage(caseNumber, model);
        }
        UUID about = desk.about(caseNumber).id();
        return BACK + deciding.draft(form.command(about)) + "/edit";
    }

    private String beginPage(String caseNumber, Model model) {
        model.addAttribute("about", desk.about(caseNumber));
        model.addAttribute("rules", desk.rules(caseNumber));
        model.addAttribute("automations", Automation.values());
        return "penalty/decision-new";
    }

    @GetMapping("/{number}/edit")
    String edit(@PathVariable String number, Model model) {
        model.addAttribute("form", DecisionEditForm.of(desk.page(number), desk.orders(number)));
        return editPage(number, model);
    }

    /** @param act {@code save}, {@code add}, {@code suggest} or the place of the row that is taken out */
    @PostMapping("/{number}/edit")
    String save(
            @PathVariable String number,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam(required = false) @Nullable String addKind,
            @ModelAttribute("form") DecisionEditForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (!act.equals("save")) {
            model.addAttribute("form", changed(number, act, addKind, form));
            return editPage(number, model);
        }
        form.check(checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return editPage(number, model);
        }
        deciding.edit(number, form.command());
        flash.addFlashAttribute("notice", "penalty.decision.done.edited");
        return BACK + number;
    }

    private DecisionEditForm changed(String number, String act, @Nullable String kind, DecisionEditForm form) {
        return switch (act) {
            case "add" -> form.adding(kind);
            case "suggest" ->
                form.with(desk.suggested(number).stream().map(EffectRow::of).toList());
            default ->
                form.without(Typed.whole(act, 0, DecisionEditForm.ROWS_MAX).orElse(-1));
        };
    }

    private String editPage(String number, Model model) {
        model.addAttribute("page", desk.page(number));
        model.addAttribute("kinds", EffectKind.values());
        model.addAttribute("automations", Automation.values());
        model.addAttribute("choices", EffectChoices.ALL);
        return "penalty/decision-edit";
    }
}
