package io.touchstone.deposit.refund.web;

import io.touchstone.deposit.refund.PayoutDesk;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payouts and their batches in the console; {@link PayoutDesk} says who may. */
@Controller
@RequestMapping(PayoutController.PATH)
class PayoutController {

    static final String PATH = "/admin/deposits/payouts";

    private static final int WORDS_MAX = 1000;

    private final PayoutDesk desk;
    private final Ids ids;

    PayoutController(PayoutDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping
    String list(KeysetRequest request, Model model) {
        PayoutDesk.Waiting waiting = desk.waiting();
        model.addAttribute("waiting", waiting);
        model.addAttribute("currencies", waiting.currencies());
        model.addAttribute("once", ids.next());
        model.addAttribute("page", desk.list(request.cursor(), request.limit()));
        return "deposit/refund-payouts";
    }

    @PostMapping
    String prepare(@RequestParam UUID once, @RequestParam Currency currency, RedirectAttributes flash) {
        return done(desk.prepare(once, currency), "prepared", flash);
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("view", desk.find(number));
        return "deposit/refund-batch";
    }

    @PostMapping("/{number}/release")
    String release(@PathVariable String number, RedirectAttributes flash) {
        desk.release(number);
        return done(number, "released", flash);
    }

    @PostMapping("/{number}/drop")
    String drop(@PathVariable String number, RedirectAttributes flash) {
        desk.drop(number);
        return done(number, "dropped", flash);
    }

    /** The bank's file; asked for with a reason and by post, since account numbers stand in it. */
    @PostMapping("/{number}/file")
    Object file(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        Optional<String> said = words(reason);
        if (said.isEmpty()) {
            return again(number, "file", reason, response, model);
        }
        String name = number.toLowerCase(Locale.ROOT) + ".csv";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(desk.open(number, said.get()));
    }

    @PostMapping("/{number}/items/{payout}/fail")
    String fail(
            @PathVariable String number,
            @PathVariable UUID payout,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = words(reason);
        if (said.isEmpty()) {
            return again(number, payout.toString(), reason, response, model);
        }
        desk.fail(number, payout, said.get());
        return done(number, "failed", flash);
    }

    private static Optional<String> words(String typed) {
        return Optional.of(typed.strip()).filter(said -> !said.isEmpty() && said.length() <= WORDS_MAX);
    }

    private String again(String number, String step, String typed, HttpServletResponse response, Model model) {
        model.addAttribute("badStep", step);
        model.addAttribute("typed", typed);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(number, model);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "deposit.payout.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
