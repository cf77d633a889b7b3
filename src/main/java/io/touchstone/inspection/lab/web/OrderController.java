package io.touchstone.inspection.lab.web;

import io.touchstone.inspection.lab.OrderDesk;
import io.touchstone.inspection.lab.OrderFilter;
import io.touchstone.inspection.lab.TestOrderView;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Test orders in the console; {@link OrderDesk} says who may. */
@Controller
@RequestMapping(OrderController.PATH)
class OrderController {

    static final String PATH = "/admin/inspection/orders";

    private static final int WORDS_MAX = 1000;

    private final OrderDesk desk;
    private final Ids ids;

    OrderController(OrderDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, KeysetRequest request, Model model) {
        Map<String, String> filter = OrderFilter.of(parameters);
        model.addAttribute("filter", filter);
        model.addAttribute("states", OrderFilter.states());
        model.addAttribute("today", desk.today());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "inspection/lab-orders";
    }

    /** Asks for the specification first; with one, ranks the laboratories for it. */
    @GetMapping("/new")
    String ask(
            @RequestParam(defaultValue = "") String sample, @RequestParam(defaultValue = "") String spec, Model model) {
        if (sample.isBlank()) {
            return "redirect:/admin/inspection/samples?state=sealed";
        }
        model.addAttribute("view", desk.sending(Typed.text(sample), Typed.text(spec)));
        model.addAttribute("once", ids.next());
        return "inspection/lab-order-new";
    }

    @PostMapping
    String send(
            @RequestParam UUID once,
            @RequestParam String sample,
            @RequestParam String spec,
            @RequestParam(defaultValue = "") String lab,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (lab.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("badLab", true);
            return ask(sample, spec, model);
        }
        TestOrderView order = desk.send(once, Typed.text(sample), Typed.text(spec), Typed.text(lab));
        return done(order.number(), "sent", flash);
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("view", desk.page(number));
        return "inspection/lab-order";
    }

    /** The orders of a sample, as a page of their own or as a part of the sample’s. */
    @GetMapping("/of/{sample}/panel")
    String of(@PathVariable UUID sample, Model model) {
        model.addAttribute("sample", sample);
        model.addAttribute("orders", desk.of(sample));
        return "inspection/lab-of";
    }

    @GetMapping(path = "/of/{sample}/panel", headers = "HX-Request")
    String panel(@PathVariable UUID sample, Model model) {
        of(sample, model);
        return "inspection/lab-of :: panel";
    }

    @PostMapping("/{number}/untested")
    String takeBack(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        String words = Typed.text(reason);
        if (words.isEmpty() || words.length() > WORDS_MAX) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("badStep", "untested");
            model.addAttribute("typed", reason);
            return show(number, model);
        }
        desk.takeBack(number, version, words);
        return done(number, "untested", flash);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.order.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
