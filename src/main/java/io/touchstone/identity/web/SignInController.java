package io.touchstone.identity.web;

import io.touchstone.identity.domain.SsoSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, open to all; the security chain takes its form. */
@Controller
class SignInController {

    private static final long WAIT_MAX = 3600;

    private final SsoSettings provider;

    SignInController(SsoSettings provider) {
        this.provider = provider;
    }

    @GetMapping("/login")
    String page(
            @RequestParam(name = "error", required = false) @Nullable String error,
            @RequestParam(name = "wait", required = false) @Nullable String wait,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @RequestParam(required = false) @Nullable String sso,
            Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute("wait", wait == null ? null : seconds(wait));
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("sso", sso);
        model.addAttribute("provider", provider);
        return "identity/login";
    }

    /** The number comes from the address, where anybody may write anything. */
    private static long seconds(String text) {
        return text.matches("[0-9]{1,4}") ? Math.min(Long.parseLong(text), WAIT_MAX) : 1;
    }
}
