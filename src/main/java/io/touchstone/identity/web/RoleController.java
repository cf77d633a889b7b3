package io.touchstone.identity.web;

import io.touchstone.identity.domain.RoleDesk;
import io.touchstone.shell.Role;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which role may do what, for administrators and auditors; the desk asks for the ability. */
@Controller
class RoleController {

    private final RoleDesk desk;

    RoleController(RoleDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/admin/roles")
    String matrix(Model model) {
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute("abilities", desk.abilities());
        return "identity/roles";
    }
}
