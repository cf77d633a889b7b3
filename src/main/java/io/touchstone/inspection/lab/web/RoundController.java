package io.touchstone.inspection.lab.web;

import io.touchstone.inspection.lab.ProficiencyRound;
import io.touchstone.inspection.lab.ProficiencyRound.Value;
import io.touchstone.inspection.lab.RoundDesk;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proficiency rounds in the console; {@link RoundDesk} says who may. */
@Controller
@RequestMapping(RoundController.PATH)
class RoundController {

    static final String PATH = "/admin/inspection/proficiency";

    private static final int WORDS_MAX = 1000;

    private final RoundDesk desk;
    private final MessageSource messages;
    private final Ids ids;

    RoundController(RoundDesk desk, MessageSource messages, Ids ids) {
        this.desk = desk;
        this.messages = messages;
        this.ids = ids;
    }

    /** Scores as bars, one a laboratory. */
    record Chart(String type, List<String> labels, List<Series> series) {

        /** One row of bars. */
        record Series(String name, List<@Nullable Double> data) {}
    }

    @GetMapping
    String list(KeysetRequest request, Model model) {
        model.addAttribute("page", desk.list(request.cursor(), request.limit()));
        return "inspection/lab-rounds";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", RoundForm.empty(ids.next()));
        model.addAttribute("labs", desk.labs());
        return "inspection/lab-round-new";
    }

    @PostMapping
    String open(
            @ModelAttribute("form") RoundForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("labs", desk.labs());
            return "inspection/lab-round-new";
        }
        ProficiencyRound round = desk.open(Typed.id(form.once()).orElseThrow(), form.round(), form.chosen());
        return done(round.number(), "opened", flash);
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("view", desk.page(number));
        return "inspection/lab-round";
    }

    @GetMapping("/{number}/scores.json")
    @ResponseBody
    Chart chart(@PathVariable String number, Locale locale) {
        List<Value> values = desk.page(number).values();
        return new Chart(
                "bar",
                values.stream().map(Value::labCode).toList(),
                List.of(new Chart.Series(
                        messages.getMessage("inspection.round.z", null, locale),
                        Arrays.asList(values.stream().map(Value::z).toArray(Double[]::new)))));
    }

    @PostMapping("/{number}/close")
    String close(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.close(number, version);
        return done(number, "closed", flash);
    }

    @PostMapping("/{number}/cancel")
    String cancel(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (reason.isBlank() || reason.length() > WORDS_MAX) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("badStep", "cancel");
            model.addAttribute("typed", reason);
            return show(number, model);
        }
        desk.cancel(number, version, Typed.text(reason));
        return done(number, "cancelled", flash);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.round.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
