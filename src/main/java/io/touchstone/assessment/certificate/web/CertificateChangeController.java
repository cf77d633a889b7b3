package io.touchstone.assessment.certificate.web;

import io.touchstone.assessment.certificate.CertificateChangeDesk;
import io.touchstone.assessment.certificate.CertificateDesk;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.Attempt;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of certificates, proposed and decided; {@link CertificateChangeDesk} says who may. */
@Controller
@RequestMapping(CertificateController.PATH + "/{number}/changes")
class CertificateChangeController {

    private static final int WORDS_MAX = 1000;

    private final CertificateDesk desk;
    private final CertificateChangeDesk changes;
    private final Ids ids;

    CertificateChangeController(CertificateDesk desk, CertificateChangeDesk changes, Ids ids) {
        this.desk = desk;
        this.changes = changes;
        this.ids = ids;
    }

    @PostMapping
    String propose(
            @PathVariable String number,
            @ModelAttribute("form") ProposalForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked);
        Attempt.of(() -> changes.propose(number, form.wanted()), checked);
        if (checked.hasErrors()) {
            CertificateFace.fill(model, desk.view(number), changes);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return CertificateFace.VIEW;
        }
        return done(number, "proposed", flash);
    }

    @PostMapping("/{proposal}/withdraw")
    String withdraw(@PathVariable String number, @PathVariable UUID proposal, RedirectAttributes flash) {
        changes.withdraw(number, proposal);
        return done(number, "withdrawn", flash);
    }

    @PostMapping("/{proposal}/accept")
    String accept(@PathVariable String number, @PathVariable UUID proposal, RedirectAttributes flash) {
        changes.accept(number, proposal);
        return done(number, "accepted", flash);
    }

    @PostMapping("/{proposal}/decline")
    String decline(
            @PathVariable String number,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (why.isBlank() || why.strip().length() > WORDS_MAX) {
            CertificateFace.fill(model, desk.view(number), changes);
            model.addAttribute("form", ProposalForm.empty(ids.next().toString()));
            model.addAttribute("why", why);
            model.addAttribute("fault", "certificate.typed.why");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return CertificateFace.VIEW;
        }
        changes.decline(number, proposal, why.strip());
        return done(number, "declined", flash);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "certificate.done." + step);
        return "redirect:" + CertificateController.PATH + "/" + number;
    }
}
