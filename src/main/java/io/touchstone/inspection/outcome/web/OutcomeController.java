package io.touchstone.inspection.outcome.web;

import io.touchstone.inspection.outcome.OutcomeDesk;
import io.touchstone.inspection.outcome.OutcomeFilter;
import io.touchstone.inspection.outcome.Proposal.Ground;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
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

/** What follows from results, in the console; {@link OutcomeDesk} says who may. */
@Controller
@RequestMapping(OutcomeController.PATH)
class OutcomeController {

    static final String PATH = "/admin/inspection/outcomes";

    private final OutcomeDesk desk;
    private final Ids ids;
    private final Clock clock;

    OutcomeController(OutcomeDesk desk, Ids ids, Clock clock) {
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String merchant,
            @RequestParam(required = false) @Nullable String number,
            KeysetRequest request,
            Model model) {
        OutcomeFilter filter = new OutcomeFilter(view, merchant, number);
        model.addAttribute("filter", filter);
        model.addAttribute("views", OutcomeFilter.VIEWS);
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        model.addAttribute("now", clock.instant());
        return "inspection/outcome-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("view", desk.view(number));
        model.addAttribute("once", ids.next());
        model.addAttribute("now", clock.instant());
        return "inspection/outcome-show";
    }

    /** What followed from a sample, drawn into the sample's own page. */
    @GetMapping("/of/{sample}/panel")
    String ofSample(@PathVariable UUID sample, Model model) {
        model.addAttribute("rows", desk.ofSample(sample));
        return "inspection/_outcome-panel :: sample";
    }

    /** The failures of a shop, drawn into the merchant's own page. */
    @GetMapping("/merchants/{merchantId}/panel")
    String ofMerchant(@PathVariable String merchantId, Model model) {
        model.addAttribute("rows", desk.failuresOf(merchantId));
        model.addAttribute("merchantId", merchantId);
        return "inspection/_outcome-panel :: merchant";
    }

    @PostMapping("/{number}/retest")
    String retest(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.retest(number, version);
        return done(number, "retest", flash);
    }

    @PostMapping("/{number}/untested")
    String untested(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            return again(number, "untested", Map.of("words", words), response, model);
        }
        desk.untested(number, version, said.get());
        return done(number, "untested", flash);
    }

    @PostMapping("/{number}/propose")
    String propose(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        Optional<Ground> chosen = Arrays.stream(Ground.values())
                .filter(one -> one.word().equals(ground))
                .findFirst();
        Optional<UUID> id = Typed.id(once);
        if (said.isEmpty() || chosen.isEmpty() || id.isEmpty()) {
            return again(number, "propose", Map.of("words", words, "ground", ground), response, model);
        }
        desk.propose(id.get(), number, version, chosen.get(), said.get());
        return done(number, "proposed", flash);
    }

    /** @param agreed {@code yes} or {@code no} */
    @PostMapping("/{number}/decision")
    String decide(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam String agreed,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            return again(number, "decision", Map.of("words", words), response, model);
        }
        desk.decide(number, version, agreed.equals("yes"), said.get());
        return done(number, agreed.equals("yes") ? "agreed" : "declined", flash);
    }

    private String again(
            String number, String step, Map<String, String> typed, HttpServletResponse response, Model model) {
        model.addAttribute("badStep", step);
        model.addAttribute("typed", typed);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(number, model);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.outcome.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
