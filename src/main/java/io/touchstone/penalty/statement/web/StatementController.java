package io.touchstone.penalty.statement.web;

import io.touchstone.penalty.statement.StatementDesk;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Statements in the console, also of decisions that are not made yet; {@link StatementDesk} says who may. */
@Controller
@RequestMapping("/admin/decisions/{number}")
class StatementController {

    private final StatementDesk desk;

    StatementController(StatementDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/statement")
    String show(@PathVariable String number, @RequestParam(required = false) @Nullable String shop, Model model) {
        model.addAttribute("reading", shop == null ? desk.read(number) : desk.read(number, shop));
        return "penalty/statement-show";
    }

    @GetMapping("/statement.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, Locale locale) {
        return StatementAttachment.of(desk.pdf(number, locale));
    }

    @GetMapping("/statement.json")
    ResponseEntity<byte[]> json(@PathVariable String number, Locale locale) {
        return StatementAttachment.of(desk.json(number, locale));
    }
}
