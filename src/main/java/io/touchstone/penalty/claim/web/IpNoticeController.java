package io.touchstone.penalty.claim.web;

import io.touchstone.penalty.claim.IpNoticeDesk;
import io.touchstone.penalty.claim.IpNoticeFilter;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
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

/** Notices of infringed rights in the console; {@link IpNoticeDesk} says who may. */
@Controller
@RequestMapping(IpNoticeController.PATH)
class IpNoticeController {

    static final String PATH = "/admin/ip-notices";

    private final IpNoticeDesk desk;
    private final Clock clock;

    IpNoticeController(IpNoticeDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String merchant,
            @RequestParam(required = false) @Nullable String number,
            KeysetRequest request,
            Model model) {
        IpNoticeFilter filter = new IpNoticeFilter(view, merchant, number);
        model.addAttribute("filter", filter);
        model.addAttribute("views", IpNoticeFilter.VIEWS);
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        model.addAttribute("now", clock.instant());
        return "penalty/claim-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("view", desk.view(number));
        model.addAttribute("now", clock.instant());
        return "penalty/claim-show";
    }

    @PostMapping("/{number}/forward")
    String forward(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.forward(number, version);
        return done(number, "forwarded", flash);
    }

    @PostMapping("/{number}/case")
    String openCase(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        String opened = desk.openCase(number, version);
        flash.addFlashAttribute("notice", "penalty.ip.done.case");
        flash.addFlashAttribute("noticeArguments", new Object[] {opened});
        return "redirect:" + PATH + "/" + number;
    }

    @PostMapping("/{number}/{step:refuse|bad-faith}")
    String withReason(
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            model.addAttribute("fault", "penalty.ip.typed.words");
            model.addAttribute("typed", Map.of("step", step, "words", words));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(number, model);
        }
        if (step.equals("refuse")) {
            desk.refuse(number, version, said.get());
            return done(number, "refused", flash);
        }
        desk.markBadFaith(number, version, said.get());
        return done(number, "bad_faith", flash);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "penalty.ip.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
