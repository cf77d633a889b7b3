package io.touchstone.deposit.proof.web;

import io.touchstone.deposit.proof.TrialBalanceDesk;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
        LocalDate day = day(picked);
        model.addAttribute("sheet", desk.sheet(day));
        model.addAttribute("unreadable", day == null && picked != null && !picked.isBlank());
        return "deposit/proof-trial-balance";
    }

    /** What cannot be read is shown as of today, and the page says so. */
    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
