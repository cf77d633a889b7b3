package io.touchstone.deposit.statement.web;

import io.touchstone.deposit.statement.FinanceDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The finance desk; {@link FinanceDesk} asks for the ability. Its slower parts are pages of their own, which the desk draws in once it
 * is there.
 */
@Controller
@RequestMapping("/admin/deposits")
class FinanceController {

    private final FinanceDesk desk;

    FinanceController(FinanceDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String desk(Model model) {
        model.addAttribute("tiles", desk.tiles());
        return "deposit/statement-desk";
    }

    @GetMapping("/waiting")
    String waiting(@RequestHeader(name = "HX-Request", required = false) @Nullable String part, Model model) {
        model.addAttribute("proposals", desk.proposals());
        return part == null ? "deposit/statement-waiting" : "deposit/_desk :: waiting";
    }

    @GetMapping("/today")
    String today(@RequestHeader(name = "HX-Request", required = false) @Nullable String part, Model model) {
        model.addAttribute("view", desk.today());
        return part == null ? "deposit/statement-today" : "deposit/_desk :: today";
    }
}
