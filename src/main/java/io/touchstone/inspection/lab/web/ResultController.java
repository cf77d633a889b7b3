package io.touchstone.inspection.lab.web;

import io.touchstone.inspection.lab.OrderDesk;
import io.touchstone.inspection.lab.ResultDesk;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of results that wait for another person; {@link ResultDesk} says who may confirm. */
@Controller
@RequestMapping(ResultController.PATH)
class ResultController {

    static final String PATH = "/admin/inspection/results";

    private static final int WORDS_MAX = 1000;

    private final ResultDesk desk;
    private final OrderDesk orders;

    ResultController(ResultDesk desk, OrderDesk orders) {
        this.desk = desk;
        this.orders = orders;
    }

    @GetMapping
    String queue(KeysetRequest request, Model model) {
        model.addAttribute("page", desk.queue(request.cursor(), request.limit()));
        return "inspection/lab-results";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("view", orders.page(number));
        return "inspection/lab-result";
    }

    @PostMapping("/{number}/confirm")
    String confirm(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var current = orders.page(number).current();
        boolean owes = current != null && current.differs() && words.isBlank();
        if (owes || words.length() > WORDS_MAX) {
            return again(number, "confirm", words, response, model);
        }
        desk.confirm(number, version, Typed.orNull(words));
        return done(number, "confirmed", flash);
    }

    @PostMapping("/{number}/send-back")
    String sendBack(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (words.isBlank() || words.length() > WORDS_MAX) {
            return again(number, "send-back", words, response, model);
        }
        desk.sendBack(number, version, Typed.text(words));
        return done(number, "sent-back", flash);
    }

    private String again(String number, String step, String typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("badStep", step);
        model.addAttribute("typed", typed);
        return show(number, model);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.result.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
