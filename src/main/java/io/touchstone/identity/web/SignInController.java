package io.touchstone.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, open to all; the security chain takes its form. */
@Controller
class SignInController {

    private static final long WAIT_MAX = 3600;

    @GetMapping("/login")
    String page(
            @RequestParam(name = "error", required = false) @Nullable String error,
            @RequestParam(name = "wait", required = false) @Nullable String wait,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute("wait", wait == null ? null : seconds(wait));
        model.addAttribute("signedOut", signedOut != null);
        return "identity/login";
    }

    /** The number comes from the address, where anybody may write anything. */
    private static long seconds(String text) {
        return text.matches("[0-9]{1,4}") ? Math.min(Long.parseLong(text), WAIT_MAX) : 1;
    }
}
