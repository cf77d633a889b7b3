package io.touchstone.identity.web;

import io.touchstone.identity.domain.Enrolment;
import io.touchstone.identity.domain.SecondFactorDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in, for those whose password was right; the desk asks for that. */
@Controller
@RequestMapping(StepGate.STEP_PAGE)
class SecondFactorController {

    private final SecondFactorDesk desk;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SecondFactorController(SecondFactorDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String step(@Nullable Authentication reader) {
        if (waitsFor(reader, SecondFactorDesk.ENROL)) {
            return "redirect:" + StepGate.STEP_PAGE + "/set-up";
        }
        return waitsFor(reader, SecondFactorDesk.CODE) ? "identity/second-factor" : "redirect:/login";
    }

    private static boolean waitsFor(@Nullable Authentication reader, String step) {
        return reader != null
                && reader.getAuthorities().stream().anyMatch(granted -> step.equals(granted.getAuthority()));
    }

    @PostMapping
    String enter(
            Authentication reader,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Authentication> whole = desk.enter(reader, code, request.getRemoteAddr());
        if (whole.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", true);
            return "identity/second-factor";
        }
        keep(whole.get(), request, response);
        return "redirect:" + StepGate.wanted(request);
    }

    @GetMapping("/set-up")
    String setUp(Authentication reader, Model model) {
        Enrolment enrolment = desk.begin(reader);
        model.addAttribute("enrolment", enrolment);
        model.addAttribute("picture", Picture.of(enrolment.address()));
        return "identity/second-factor-setup";
    }

    /** Shows the recovery codes in the answer itself: they exist nowhere else in clear. */
    @PostMapping("/set-up")
    String confirm(
            Authentication reader,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<List<String>> codes = desk.confirm(reader, code);
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", true);
            return setUp(reader, model);
        }
        keep(desk.enter(reader), request, response);
        model.addAttribute("codes", codes.get());
        model.addAttribute("next", StepGate.wanted(request));
        return "identity/recovery-codes";
    }

    /** More rights, so another session id (security check 28). */
    private void keep(Authentication whole, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(whole);
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        contexts.saveContext(context, request, response);
    }
}
