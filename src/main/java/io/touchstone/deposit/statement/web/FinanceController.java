package io.touchstone.deposit.statement.web;

import io.touchstone.deposit.statement.FinanceDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The finance desk; {@link FinanceDesk} asks for the ability. */
@Controller
class FinanceController {

    private final FinanceDesk desk;

    FinanceController(FinanceDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/admin/deposits")
    String today(Model model) {
        model.addAttribute("view", desk.today());
        return "deposit/statement-desk";
    }
}
