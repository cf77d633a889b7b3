package io.touchstone.penalty.points.web;

import io.touchstone.penalty.points.ImpactDesk;
import io.touchstone.penalty.points.ImpactView;
import io.touchstone.penalty.points.ImpactView.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a draft of a rule would have changed, as a page and as a part of the draft's. Abilities: {@link ImpactDesk}. */
@Controller
@RequestMapping("/admin/points/impact/{draft}")
class ImpactController {

    private static final int PAGE_SIZE = 50;

    private final ImpactDesk desk;
    private final MessageSource messages;

    ImpactController(ImpactDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @PathVariable UUID draft,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isPart,
            Locale locale,
            Model model) {
        Optional<ImpactView> view = desk.view(draft, locale);
        model.addAttribute("draft", draft);
        model.addAttribute("done", view.isPresent());
        view.ifPresent(done -> {
            model.addAttribute("view", done);
            model.addAttribute("page", desk.moves(draft, cursor, PAGE_SIZE));
        });
        model.addAttribute("url", "/admin/points/impact/" + draft);
        return isPart ? "penalty/points-impact :: part" : "penalty/points-impact";
    }

    /** Who would reach another node, by class and nodes, in the form that the shell's charts read. */
    @GetMapping("/moves.json")
    @ResponseBody
    Chart moves(@PathVariable UUID draft, Locale locale) {
        List<Step> moved = desk.view(draft, locale).map(ImpactView::steps).orElse(List.of()).stream()
                .filter(step -> step.before() != step.after())
                .toList();
        return new Chart(
                "bar",
                moved.stream()
                        .map(step -> step.violationClass().name() + " " + step.before() + " → " + step.after())
                        .toList(),
                List.of(new Series(
                        messages.getMessage("penalty.impact.merchants", null, locale),
                        moved.stream().map(Step::merchants).toList())));
    }

    record Chart(String type, List<String> labels, List<Series> series) {}

    record Series(String name, List<Long> data) {}
}
