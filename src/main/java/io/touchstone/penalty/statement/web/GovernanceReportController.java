package io.touchstone.penalty.statement.web;

import io.touchstone.kernel.Ids;
import io.touchstone.penalty.statement.GovernancePeriod;
import io.touchstone.penalty.statement.GovernancePrints;
import io.touchstone.penalty.statement.GovernanceReportDesk;
import io.touchstone.shell.Attempt;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports on governance in the console; {@link GovernanceReportDesk} says who may. */
@Controller
@RequestMapping(GovernanceReportController.PATH)
class GovernanceReportController {

    static final String PATH = "/admin/governance-report";

    private final GovernanceReportDesk desk;
    private final GovernancePrints prints;
    private final Ids ids;

    GovernanceReportController(GovernanceReportDesk desk, GovernancePrints prints, Ids ids) {
        this.desk = desk;
        this.prints = prints;
        this.ids = ids;
    }

    @GetMapping
    String list(Model model) {
        GovernancePeriod usual = desk.usual();
        model.addAttribute(
                "form",
                new PeriodForm(
                        ids.next().toString(),
                        usual.from().toString(),
                        usual.to().toString()));
        return page(model);
    }

    @PostMapping
    String make(
            @ModelAttribute("form") PeriodForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked);
        if (!checked.hasErrors()) {
            Attempt.refusal(() -> desk.make(form.id(), form.fromDay(), form.toDay()))
                    .ifPresent(broken -> checked.rejectValue("to", broken.rule().messageKey()));
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        flash.addFlashAttribute("notice", "penalty.governance.done.made");
        return "redirect:" + PATH + "/" + form.id();
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("report", desk.view(id));
        return "penalty/governance-show";
    }

    @PostMapping("/{id}/publish")
    String publish(@PathVariable UUID id, RedirectAttributes flash) {
        desk.publish(id);
        flash.addFlashAttribute("notice", "penalty.governance.done.published");
        return "redirect:" + PATH + "/" + id;
    }

    @GetMapping("/{id}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Locale locale) {
        return StatementAttachment.of(prints.pdf(desk.view(id), locale));
    }

    @GetMapping("/{id}/report.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id, Locale locale) {
        return StatementAttachment.of(prints.csv(desk.view(id), locale));
    }

    private String page(Model model) {
        model.addAttribute("reports", desk.newest());
        return "penalty/governance-list";
    }
}
