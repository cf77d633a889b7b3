package io.touchstone.inspection.sample.web;

import io.touchstone.inspection.sample.DisposalWay;
import io.touchstone.inspection.sample.KeepingDesk;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is kept, and its end; {@link KeepingDesk} says who may. */
@Controller
@RequestMapping(KeepingController.PATH)
class KeepingController {

    static final String PATH = "/admin/inspection/keeping";

    private static final int WORDS_MAX = 1000;

    private final KeepingDesk desk;
    private final Ids ids;

    KeepingController(KeepingDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String due, KeysetRequest request, Model model) {
        boolean dueOnly = due.equals("true");
        model.addAttribute("filter", dueOnly ? Map.of("due", "true") : Map.of());
        model.addAttribute("page", desk.kept(dueOnly, request.cursor(), request.limit()));
        model.addAttribute("asked", desk.disposals());
        model.addAttribute("ways", DisposalWay.words());
        model.addAttribute("once", ids.next());
        return "inspection/sample-keeping";
    }

    @PostMapping("/disposals")
    String ask(
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        Optional<UUID> id = Typed.id(once);
        Optional<UUID> of = Typed.id(part);
        if (id.isEmpty() || of.isEmpty() || !DisposalWay.words().contains(how) || !saysWhy(reason)) {
            return back("warning", "reason", flash);
        }
        desk.ask(oneOf(id.get(), of.get()), of.get(), DisposalWay.of(how), reason.strip());
        return back("notice", "asked", flash);
    }

    @PostMapping("/disposals/{id}/{step:agree|refuse}")
    String decide(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        boolean agreed = step.equals("agree");
        if (!agreed && !saysWhy(reason)) {
            return back("warning", "reason", flash);
        }
        desk.decide(id, agreed, Typed.orNull(reason));
        return back("notice", agreed ? "agreed" : "refused", flash);
    }

    /** One page asks for many parts: each has an id of its own, and the same when it is sent twice. */
    private static UUID oneOf(UUID once, UUID part) {
        return UUID.nameUUIDFromBytes((once + "/" + part).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean saysWhy(String reason) {
        return !reason.isBlank() && reason.length() <= WORDS_MAX;
    }

    private static String back(String kind, String what, RedirectAttributes flash) {
        flash.addFlashAttribute(kind, "inspection.keeping.done." + what);
        return "redirect:" + PATH + "?due=true";
    }
}
