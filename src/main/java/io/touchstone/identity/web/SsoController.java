package io.touchstone.identity.web;

import io.touchstone.identity.domain.SsoDesk;
import io.touchstone.identity.domain.SsoSettings;
import io.touchstone.identity.sso.SsoFarewell;
import io.touchstone.identity.sso.SsoLogoutTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on the way to the identity provider and back, open to all. */
@Controller
class SsoController {

    private final SsoDesk desk;
    private final SsoSettings settings;
    private final ObjectProvider<SsoLogoutTokens> tokens;

    SsoController(SsoDesk desk, SsoSettings settings, ObjectProvider<SsoLogoutTokens> tokens) {
        this.desk = desk;
        this.settings = settings;
        this.tokens = tokens;
    }

    /** Says what the link is for before it leads to the provider: opening it must do nothing by itself. */
    @GetMapping("/login/invitation")
    String invitation(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("open", desk.isInvited(token));
        model.addAttribute("token", token);
        model.addAttribute("provider", settings.name());
        return "identity/sso-invitation";
    }

    /** Comes from the sign-out, which was a form and may therefore lead to no other host than ours. */
    @RequestMapping(
            path = SsoFarewell.PAGE,
            method = {RequestMethod.GET, RequestMethod.POST})
    String left(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(request.getAttribute(SsoFarewell.ADDRESS) instanceof String address)) {
            return "redirect:/login?signed-out";
        }
        response.setHeader("Refresh", "0;url=" + address);
        model.addAttribute("address", address);
        model.addAttribute("provider", settings.name());
        return "identity/sso-left";
    }

    /** The provider says that somebody has signed out there; every session of theirs ends here (back-channel logout). */
    @PostMapping("/login/back-channel")
    ResponseEntity<Void> signedOutThere(@RequestParam(name = "logout_token", defaultValue = "") String token) {
        Optional<String> subject = tokens.stream().findFirst().flatMap(reader -> reader.subject(token));
        subject.ifPresent(who -> desk.leave(Objects.requireNonNull(settings.issuer()), who));
        return subject.isPresent()
                ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).build()
                : ResponseEntity.badRequest()
                        .cacheControl(CacheControl.noStore())
                        .build();
    }
}
