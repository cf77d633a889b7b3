package io.touchstone.restriction.loop.web;

import io.touchstone.kernel.NotFound;
import io.touchstone.restriction.loop.ConsumerName;
import io.touchstone.restriction.loop.DriftFilter;
import io.touchstone.restriction.loop.DriftResult;
import io.touchstone.restriction.loop.LoopDesk;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who obeys and who does not, for staff; the desk asks for the abilities. */
@Controller
@RequestMapping(LoopController.PATH)
class LoopController {

    static final String PATH = "/admin/closed-loop";

    private final LoopDesk desk;

    LoopController(LoopDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String overview(@RequestParam Map<String, String> typed, KeysetRequest request, Model model) {
        DriftFilter filter = DriftFilter.of(typed);
        model.addAttribute("statuses", desk.statuses());
        model.addAttribute("filter", filter);
        model.addAttribute("names", ConsumerName.values());
        model.addAttribute("page", desk.drift(filter, request));
        return "restriction/loop-overview";
    }

    /** Small enough to wait for: the nightly job asks all of them. */
    @PostMapping("/consumers/{name}/check")
    String check(@PathVariable String name, RedirectAttributes flash) {
        DriftResult result = desk.check(consumer(name));
        if (result.reached()) {
            flash.addFlashAttribute("notice", "restriction.loop.checked");
            flash.addFlashAttribute("noticeArguments", new Object[] {result.compared(), result.drifting()});
        } else {
            flash.addFlashAttribute("warning", "restriction.loop.not-reached");
        }
        return "redirect:" + PATH;
    }

    @PostMapping("/consumers/{name}/tell-again")
    String tellAgain(@PathVariable String name, @RequestParam String merchant, RedirectAttributes flash) {
        desk.tellAgain(consumer(name), merchant);
        flash.addFlashAttribute("notice", "restriction.loop.told-again");
        return "redirect:" + PATH;
    }

    @GetMapping("/consumers/{name}/settings")
    String settings(@PathVariable String name, Model model) {
        model.addAttribute("form", ConsumerForm.of(desk.consumer(consumer(name))));
        return settingsPage(name, model);
    }

    @PostMapping("/consumers/{name}/settings")
    String change(
            @PathVariable String name,
            @ModelAttribute("form") ConsumerForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        ConsumerName consumer = consumer(name);
        form.check(errors);
        if (!errors.hasErrors()) {
            desk.objections(form.wanted(consumer))
                    .forEach((field, rule) -> errors.rejectValue(field, rule.messageKey(), rule.messageKey()));
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return settingsPage(name, model);
        }
        desk.change(form.wanted(consumer));
        flash.addFlashAttribute("notice", "restriction.loop.saved");
        return "redirect:" + PATH + "/consumers/" + consumer.word();
    }

    private String settingsPage(String name, Model model) {
        ConsumerName consumer = consumer(name);
        model.addAttribute("name", consumer.word());
        model.addAttribute("tokens", desk.tokens(consumer));
        return "restriction/loop-settings";
    }

    static ConsumerName consumer(String word) {
        return ConsumerName.of(word).orElseThrow(() -> new NotFound("consumer", word));
    }
}
