package io.touchstone.penalty.violation.web;

import io.touchstone.evidence.Uploads;
import io.touchstone.kernel.Ids;
import io.touchstone.penalty.violation.CaseDesk;
import io.touchstone.penalty.violation.CaseIntakeDesk;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Complaints that may be violations, and orders of authorities; {@link CaseIntakeDesk} says who may. */
@Controller
class CaseIntakeController {

    static final String COMPLAINTS = "/admin/violations/complaints";
    static final String INSTRUCTIONS = "/admin/violations/instructions";

    private final CaseIntakeDesk intake;
    private final CaseDesk cases;
    private final Ids ids;
    private final Clock clock;

    CaseIntakeController(CaseIntakeDesk intake, CaseDesk cases, Ids ids, Clock clock) {
        this.intake = intake;
        this.cases = cases;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping(COMPLAINTS)
    String complaints(@RequestParam(required = false) @Nullable String merchant, KeysetRequest request, Model model) {
        String shop = Typed.orNull(merchant);
        model.addAttribute("merchant", shop);
        model.addAttribute("page", intake.complaints(shop, request.cursor(), request.limit()));
        return "penalty/violation-complaints";
    }

    @GetMapping(INSTRUCTIONS)
    String instructions(Model model) {
        model.addAttribute("rows", intake.instructions());
        return "penalty/violation-instructions";
    }

    @GetMapping(INSTRUCTIONS + "/new")
    String form(Model model) {
        model.addAttribute("form", InstructionForm.empty(ids.next().toString()));
        return formPage(model);
    }

    @PostMapping(INSTRUCTIONS)
    String enter(
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @ModelAttribute("form") InstructionForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        form.check(checked);
        AtomicReference<@Nullable CaseView> opened = new AtomicReference<>();
        if (!checked.hasErrors()) {
            try (Uploads uploads = Uploads.of(papers)) {
                Attempt.of(() -> opened.set(intake.instruct(form.command(), uploads.first())), checked);
            }
        }
        CaseView view = opened.get();
        if (view == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return formPage(model);
        }
        flash.addFlashAttribute("notice", "penalty.case.done.instructed");
        return "redirect:" + ViolationController.PATH + "/" + view.number();
    }

    private String formPage(Model model) {
        model.addAttribute("rules", cases.rulesAt(clock.instant()));
        return "penalty/violation-instruction";
    }
}
