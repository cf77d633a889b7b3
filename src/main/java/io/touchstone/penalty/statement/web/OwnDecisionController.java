package io.touchstone.penalty.statement.web;

import io.touchstone.penalty.statement.OwnDecisionDesk;
import io.touchstone.shell.KeysetRequest;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A merchant reads what was decided about its shop; {@link OwnDecisionDesk} asks for the seat. */
@Controller
@RequestMapping("/portal/shops/{merchantId}/decisions")
class OwnDecisionController {

    private final OwnDecisionDesk desk;
    private final Clock clock;

    OwnDecisionController(OwnDecisionDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String merchantId, KeysetRequest request, Model model) {
        model.addAttribute("shown", desk.list(merchantId, request.cursor(), request.limit()));
        model.addAttribute("now", clock.instant());
        return "penalty/statement-own-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String merchantId, @PathVariable String number, Model model) {
        model.addAttribute("reading", desk.read(merchantId, number));
        model.addAttribute("merchantId", merchantId);
        model.addAttribute("now", clock.instant());
        return "penalty/statement-own";
    }

    @GetMapping("/{number}/statement.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String merchantId, @PathVariable String number, Locale locale) {
        return StatementAttachment.of(desk.pdf(merchantId, number, locale));
    }

    @GetMapping("/{number}/statement.json")
    ResponseEntity<byte[]> json(@PathVariable String merchantId, @PathVariable String number, Locale locale) {
        return StatementAttachment.of(desk.json(merchantId, number, locale));
    }
}
