package io.touchstone.identity.web;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.domain.AccountDesk;
import io.touchstone.kernel.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The open sessions of somebody else's account, for administrators; the desk asks for the ability. */
@Controller
class AccountSessionsController {

    private final AccountDesk desk;

    AccountSessionsController(AccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/admin/accounts/{id}/sessions")
    String sessions(@PathVariable String id, Model model) {
        AccountId account = AccountId.parse(id).orElseThrow(() -> new NotFound("account", id));
        model.addAttribute("details", desk.details(account));
        model.addAttribute("sessions", desk.sessions(account));
        return "identity/account-sessions";
    }
}
