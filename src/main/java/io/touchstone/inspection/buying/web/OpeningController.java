package io.touchstone.inspection.buying.web;

import io.touchstone.inspection.buying.OpeningDesk;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests to see who a buyer is; {@link OpeningDesk} says who may. What is shown is asked for by post, since each look is a record. */
@Controller
@RequestMapping(OpeningController.PATH)
class OpeningController {

    static final int REASON_MAX = 1000;

    static final String PATH = "/admin/inspection/openings";

    private static final String NO_STORE = "no-store";

    private final OpeningDesk desk;
    private final Ids ids;

    OpeningController(OpeningDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping
    String list(KeysetRequest request, Model model) {
        model.addAttribute("view", desk.list(request.cursor(), request.limit()));
        return "inspection/buying-openings";
    }

    /** Asks to see who bought something ({@code purchase}) or who stands behind an alias. */
    @PostMapping
    String ask(
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String purchase,
            @RequestParam(defaultValue = "") String alias,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        UUID id = Typed.id(once).orElseGet(ids::next);
        Optional<String> why = Typed.words(reason, REASON_MAX);
        if (why.isEmpty()) {
            flash.addFlashAttribute("warning", "inspection.opening.reason.missing");
            return "redirect:" + PATH;
        }
        Optional<UUID> of = Typed.id(purchase);
        if (of.isPresent()) {
            desk.askForPurchase(id, of.get(), why.get());
        } else {
            desk.askForBuyer(id, alias.strip(), why.get());
        }
        return done(id, "asked", flash);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("view", desk.open(id));
        return "inspection/buying-opening";
    }

    @PostMapping("/{id}/{step:agree|refuse}")
    String decide(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        boolean agreed = step.equals("agree");
        Optional<String> said = Typed.words(words, REASON_MAX);
        if (!agreed && said.isEmpty()) {
            flash.addFlashAttribute("warning", "inspection.opening.reason.missing");
            return "redirect:" + PATH + "/" + id;
        }
        desk.decide(id, agreed, said.orElse(null));
        return done(id, agreed ? "agreed" : "refused", flash);
    }

    @PostMapping("/{id}/look")
    String look(@PathVariable UUID id, HttpServletResponse response, Model model) {
        model.addAttribute("shown", desk.look(id));
        response.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        return "inspection/buying-identity";
    }

    @PostMapping("/{id}/screenshots/{screenshot}")
    ResponseEntity<byte[]> screenshot(@PathVariable UUID id, @PathVariable UUID screenshot) {
        OpeningDesk.Picture picture = desk.lookAtScreenshot(id, screenshot);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .body(picture.bytes());
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.opening.done." + what);
        return "redirect:" + PATH + "/" + id;
    }
}
