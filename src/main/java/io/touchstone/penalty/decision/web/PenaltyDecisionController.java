package io.touchstone.penalty.decision.web;

import io.touchstone.kernel.Ids;
import io.touchstone.penalty.decision.DecidingDesk;
import io.touchstone.penalty.decision.DecisionFilter;
import io.touchstone.penalty.decision.PenaltyDecisionDesk;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions in the console; {@link PenaltyDecisionDesk} and {@link DecidingDesk} say who may. */
@Controller
@RequestMapping(PenaltyDecisionController.PATH)
class PenaltyDecisionController {

    static final String PATH = "/admin/decisions";

    private final PenaltyDecisionDesk desk;
    private final DecidingDesk deciding;
    private final Ids ids;

    PenaltyDecisionController(PenaltyDecisionDesk desk, DecidingDesk deciding, Ids ids) {
        this.desk = desk;
        this.deciding = deciding;
        this.ids = ids;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String merchant,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String number,
            KeysetRequest request,
            Model model) {
        DecisionFilter filter = new DecisionFilter(view, merchant, rule, number);
        model.addAttribute("filter", filter);
        model.addAttribute("views", DecisionFilter.VIEWS);
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "penalty/decision-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("page", desk.page(number));
        model.addAttribute("once", ids.next());
        return "penalty/decision-show";
    }

    /** What it would do, found out by doing it and taking it back. */
    @GetMapping("/{number}/preview")
    String preview(@PathVariable String number, Model model) {
        model.addAttribute("page", desk.page(number));
        model.addAttribute("rehearsed", desk.preview(number));
        return "penalty/decision-preview";
    }

    /** The newest decisions about a shop, drawn into the merchant's own page. */
    @GetMapping("/merchants/{merchantId}/panel")
    String ofMerchant(@PathVariable String merchantId, Model model) {
        model.addAttribute("rows", desk.ofMerchant(merchantId));
        model.addAttribute("merchantId", merchantId);
        return "penalty/_decision-panel :: merchant";
    }

    /** The decisions of a case, drawn into the case's own page. */
    @GetMapping("/cases/{caseNumber}/panel")
    String ofCase(@PathVariable String caseNumber, Model model) {
        model.addAttribute("rows", desk.ofCase(caseNumber));
        model.addAttribute("caseNumber", caseNumber);
        return "penalty/_decision-panel :: case";
    }

    @PostMapping("/{number}/propose")
    String propose(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        deciding.propose(number, version);
        return done(number, "proposed", flash);
    }

    @PostMapping("/{number}/withdraw")
    String withdraw(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        deciding.withdraw(number, version, Typed.words(words, Typed.WORDS_MAX).orElse(null));
        return done(number, "withdrawn", flash);
    }

    @PostMapping("/{number}/approve")
    String approve(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam String mark,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        deciding.approve(
                number, version, mark, Typed.words(words, Typed.WORDS_MAX).orElse(null));
        return done(number, "approved", flash);
    }

    @PostMapping("/{number}/refuse")
    String refuse(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            return again(number, "refuse", words, response, model);
        }
        deciding.refuse(number, version, said.get());
        return done(number, "refused", flash);
    }

    /** @param effect the effects to undo; none for all of them */
    @PostMapping("/{number}/reversal")
    String askReversal(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(required = false) @Nullable List<UUID> effect,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        Optional<UUID> id = Typed.id(once);
        if (said.isEmpty() || id.isEmpty()) {
            return again(number, "reversal", words, response, model);
        }
        deciding.askReversal(id.get(), number, effect == null ? List.of() : effect, said.get());
        return done(number, "reversal-asked", flash);
    }

    /** @param agreed {@code yes} or {@code no} */
    @PostMapping("/{number}/reversal/{request}")
    String answerReversal(
            @PathVariable String number,
            @PathVariable UUID request,
            @RequestParam String agreed,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        boolean confirmed = agreed.equals("yes");
        deciding.answerReversal(
                number, request, confirmed, Typed.words(words, Typed.WORDS_MAX).orElse(null));
        return done(number, confirmed ? "reversal-confirmed" : "reversal-declined", flash);
    }

    private String again(String number, String step, String words, HttpServletResponse response, Model model) {
        model.addAttribute("badStep", step);
        model.addAttribute("typed", Map.of("words", words));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(number, model);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "penalty.decision.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
