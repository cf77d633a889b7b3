package io.touchstone.deposit.proof.web;

import io.touchstone.deposit.proof.TrialBalanceDesk;
import io.touchstone.shell.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trial balance; {@link TrialBalanceDesk} asks for the ability. */
@Controller
class TrialBalanceController {

    private final TrialBalanceDesk desk;

    TrialBalanceController(TrialBalanceDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/admin/deposits/trial-balance")
    String show(@RequestParam(name = "on", required = false) @Nullable String picked, Model model) {
        LocalDate day = Typed.day(picked).orElse(null);
        model.addAttribute("sheet", desk.sheet(day));
        model.addAttribute("unreadable", day == null && picked != null && !picked.isBlank());
        return "deposit/proof-trial-balance";
    }
}
