package io.touchstone.merchant.application.web;

import io.touchstone.kernel.Ids;
import io.touchstone.merchant.application.ApplicationDesk;
import io.touchstone.merchant.application.ApplicationView;
import io.touchstone.merchant.application.OutcomeView;
import io.touchstone.merchant.application.PaperDesk;
import io.touchstone.merchant.application.SubmissionDesk;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own applications and where each stands; {@link ApplicationDesk} asks for the ability and whose it is. */
@Controller
@RequestMapping("/portal/applications")
class ApplicationController {

    private static final String DEVICE = "device";
    private static final Duration DEVICE_AGE = Duration.ofDays(365);

    private final ApplicationDesk desk;
    private final PaperDesk papers;
    private final SubmissionDesk submission;
    private final ReasonWords reasons;
    private final Steps steps;
    private final Ids ids;

    ApplicationController(
            ApplicationDesk desk,
            PaperDesk papers,
            SubmissionDesk submission,
            ReasonWords reasons,
            Steps steps,
            Ids ids) {
        this.desk = desk;
        this.papers = papers;
        this.submission = submission;
        this.reasons = reasons;
        this.steps = steps;
        this.ids = ids;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("applications", desk.list());
        return "merchant/applications";
    }

    /** The cookie tells devices apart, so that applications from one device are found related (A9). */
    @PostMapping
    String begin(
            @CookieValue(name = DEVICE, required = false) @Nullable String known,
            HttpServletRequest request,
            HttpServletResponse response) {
        String device = known != null && known.matches("[0-9a-f-]{36}")
                ? known
                : ids.next().toString();
        Cookie cookie = new Cookie(DEVICE, device);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setPath("/portal");
        cookie.setMaxAge((int) DEVICE_AGE.toSeconds());
        response.addCookie(cookie);
        return "redirect:" + Steps.BASE + desk.begin(device) + "/company";
    }

    /** Where an application stands: its tasks while it is open, what was decided and why otherwise. */
    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Locale locale, Model model) {
        ApplicationView application = desk.view(id);
        List<OutcomeView> outcomes = submission.outcomes(id);
        var demands = papers.demands(id);
        steps.head(id, "state", model);
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("demands", demands);
        model.addAttribute(
                "reasons",
                reasons.texts(
                        Stream.concat(
                                        outcomes.stream().flatMap(outcome -> outcome.reasonCodes().stream()),
                                        demands.stream()
                                                .flatMap(demand -> demand.documents().stream())
                                                .flatMap(one -> one.document().reasonCodes().stream()))
                                .collect(Collectors.toSet()),
                        locale));
        return application.state().isOpen() ? "merchant/application-tasks" : "merchant/application-state";
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, RedirectAttributes flash) {
        desk.withdraw(id);
        flash.addFlashAttribute("notice", "merchant.application.withdrawn");
        return "redirect:" + Steps.BASE + id;
    }
}
