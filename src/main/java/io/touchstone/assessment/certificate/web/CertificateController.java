package io.touchstone.assessment.certificate.web;

import io.touchstone.assessment.certificate.CertificateChangeDesk;
import io.touchstone.assessment.certificate.CertificateDesk;
import io.touchstone.assessment.certificate.CertificateFilter;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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

/** Certificates in the console, and their award; {@link CertificateDesk} says who may. */
@Controller
@RequestMapping(CertificateController.PATH)
class CertificateController {

    static final String PATH = "/admin/certificates";

    private final CertificateDesk desk;
    private final CertificateChangeDesk changes;
    private final Ids ids;

    CertificateController(CertificateDesk desk, CertificateChangeDesk changes, Ids ids) {
        this.desk = desk;
        this.changes = changes;
        this.ids = ids;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> chosen, KeysetRequest request, Model model) {
        CertificateFilter filter = CertificateFilter.of(chosen);
        model.addAttribute("filter", filter);
        model.addAttribute("views", CertificateFilter.VIEWS);
        model.addAttribute("grades", CertificateFilter.STARS);
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "assessment/certificate-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        CertificateFace.fill(model, desk.view(number), changes);
        model.addAttribute("form", ProposalForm.empty(ids.next().toString()));
        return CertificateFace.VIEW;
    }

    /** Of an assessment, or first asks which one. */
    @GetMapping("/new")
    String choose(@RequestParam(defaultValue = "") String assessment, HttpServletResponse response, Model model) {
        String number = assessment.strip();
        model.addAttribute("assessment", number);
        model.addAttribute("once", ids.next().toString());
        if (!number.isEmpty()) {
            Optional<RuleViolation> refusal =
                    Attempt.refusal(() -> model.addAttribute("preview", desk.preview(number)));
            refusal.ifPresent(broken -> refuse(broken, response, model));
        }
        return "assessment/certificate-new";
    }

    @PostMapping("/new")
    String award(
            @RequestParam(defaultValue = "") String assessment,
            @RequestParam @Nullable String once,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<UUID> id = Typed.id(once);
        if (id.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return choose(assessment, response, model);
        }
        String[] number = new String[1];
        Optional<RuleViolation> refusal = Attempt.refusal(() -> number[0] = desk.award(id.get(), assessment.strip()));
        if (refusal.isPresent()) {
            String view = choose(assessment, response, model);
            refuse(refusal.get(), response, model);
            return view;
        }
        flash.addFlashAttribute("notice", "certificate.done.awarded");
        return "redirect:" + PATH + "/" + number[0];
    }

    private static void refuse(RuleViolation broken, HttpServletResponse response, Model model) {
        model.addAttribute("fault", broken.rule().messageKey());
        model.addAttribute("faultArguments", broken.arguments());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
}
