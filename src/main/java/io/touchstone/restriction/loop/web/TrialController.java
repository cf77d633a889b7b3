package io.touchstone.restriction.loop.web;

import io.touchstone.restriction.loop.ConsumerName;
import io.touchstone.restriction.loop.LoopDesk;
import io.touchstone.restriction.loop.TrialDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sample consumers, to be tried by staff; the desks ask for the abilities. */
@Controller
@RequestMapping(LoopController.PATH + "/consumers/{name}")
class TrialController {

    private final TrialDesk samples;
    private final LoopDesk desk;

    TrialController(TrialDesk samples, LoopDesk desk) {
        this.samples = samples;
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable String name, @RequestParam(defaultValue = "") String q, Model model) {
        ConsumerName consumer = LoopController.consumer(name);
        model.addAttribute("name", consumer.word());
        model.addAttribute("consumer", desk.consumer(consumer));
        model.addAttribute("held", samples.held(consumer));
        model.addAttribute("newest", desk.newest(consumer));
        model.addAttribute("q", q.strip());
        if (consumer == ConsumerName.SEARCH) {
            model.addAttribute("hits", samples.search(q.strip()));
            return "restriction/loop-search";
        }
        model.addAttribute("uses", samples.uses(consumer));
        return "restriction/loop-use";
    }

    @PostMapping
    String use(@PathVariable String name, @RequestParam String merchant, RedirectAttributes flash) {
        ConsumerName consumer = LoopController.consumer(name);
        boolean granted = samples.use(consumer, merchant.strip()).granted();
        flash.addFlashAttribute(
                granted ? "notice" : "warning",
                "restriction.use." + (granted ? "granted." : "refused.") + consumer.word());
        return "redirect:" + LoopController.PATH + "/consumers/" + consumer.word();
    }
}
