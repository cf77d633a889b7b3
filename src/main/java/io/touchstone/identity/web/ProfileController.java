package io.touchstone.identity.web;

import io.touchstone.identity.domain.OwnAccountDesk;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account, through either door; the desk knows whose it is. */
@Controller
@RequestMapping({"/admin/profile", "/portal/profile"})
class ProfileController {

    private final OwnAccountDesk desk;

    ProfileController(OwnAccountDesk desk) {
        this.desk = desk;
    }

    /** What one may change about oneself. */
    record ProfileForm(
            @NotBlank @Size(max = 80) @Nullable String displayName,
            @Pattern(regexp = "|en|zh-CN") @Nullable String locale) {}

    /** The old and the new password. */
    record PasswordForm(
            @NotBlank @Nullable String current,
            @NotBlank @Nullable String wanted) {

        String currentText() {
            return current == null ? "" : current;
        }

        String wantedText() {
            return wanted == null ? "" : wanted;
        }

        /** Leaves the passwords out, so that they reach no log. */
        @Override
        public String toString() {
            return "PasswordForm";
        }
    }

    @GetMapping
    String profile(HttpServletRequest request, HttpSession session, Model model) {
        var details = desk.details();
        model.addAttribute(
                "form",
                new ProfileForm(
                        details.profile().displayName(), details.profile().locale()));
        return page(request, session, model);
    }

    @PostMapping
    String describe(
            @Valid @ModelAttribute("form") ProfileForm form,
            BindingResult checked,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpSession session,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, session, model);
        }
        desk.describe(Typed.text(form.displayName()), Typed.orNull(form.locale()));
        return back(request, "identity.profile.saved", flash);
    }

    @GetMapping("/password")
    String password(HttpServletRequest request, Model model) {
        model.addAttribute("form", new PasswordForm(null, null));
        return passwordPage(request, model);
    }

    @PostMapping("/password")
    String replacePassword(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult checked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (!checked.hasErrors()) {
            Rejections.add(desk.objections(form.currentText(), form.wantedText(), request.getRemoteAddr()), checked);
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return passwordPage(request, model);
        }
        desk.replacePassword(
                form.currentText(), form.wantedText(), request.getSession().getId());
        return back(request, "identity.password.changed", flash);
    }

    @PostMapping("/sessions/{handle}/end")
    String endSession(@PathVariable String handle, HttpServletRequest request, RedirectAttributes flash) {
        desk.endSession(handle);
        return back(request, "identity.session.ended", flash);
    }

    @PostMapping("/sessions/end-others")
    String endOthers(HttpServletRequest request, HttpSession session, RedirectAttributes flash) {
        desk.endOtherSessions(session.getId());
        return back(request, "identity.session.others-ended", flash);
    }

    private static String back(HttpServletRequest request, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:" + door(request) + "/profile";
    }

    private String page(HttpServletRequest request, HttpSession session, Model model) {
        model.addAttribute("door", door(request));
        model.addAttribute("details", desk.details());
        model.addAttribute("sessions", desk.sessions(session.getId()));
        model.addAttribute("locales", Locales.OPTIONS);
        return "identity/profile";
    }

    private static String passwordPage(HttpServletRequest request, Model model) {
        model.addAttribute("door", door(request));
        return "identity/password";
    }

    private static String door(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/admin") ? "/admin" : "/portal";
    }
}
