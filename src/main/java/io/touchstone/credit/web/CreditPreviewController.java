package io.touchstone.credit.web;

import io.touchstone.credit.projection.CreditPreviewDesk;
import io.touchstone.credit.projection.CreditPreviewDesk.Bar;
import java.util.List;
import java.util.Locale;
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

/** What other settings of credit would change, as a page and as a part of the draft's. Abilities: {@link CreditPreviewDesk}. */
@Controller
@RequestMapping("/admin/credit/previews/{draft}")
class CreditPreviewController {

    private static final int PAGE_SIZE = 50;

    private final CreditPreviewDesk desk;
    private final MessageSource messages;

    CreditPreviewController(CreditPreviewDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @PathVariable UUID draft,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isPart,
            Model model) {
        model.addAttribute("summary", desk.summary(draft));
        model.addAttribute("bars", desk.histogram(draft));
        model.addAttribute("page", desk.moves(draft, cursor, PAGE_SIZE));
        model.addAttribute("url", "/admin/credit/previews/" + draft);
        return isPart ? "credit/preview :: part" : "credit/preview";
    }

    /** The histogram for the chart, in the form that the shell's charts read. */
    @GetMapping("/histogram.json")
    @ResponseBody
    Chart histogram(@PathVariable UUID draft, Locale locale) {
        List<Bar> bars = desk.histogram(draft);
        return new Chart(
                "bar",
                bars.stream()
                        .map(bar -> (bar.change() > 0 ? "+" : "") + bar.change())
                        .toList(),
                List.of(new Series(
                        messages.getMessage("credit.preview.merchants", null, locale),
                        bars.stream().map(Bar::merchants).toList())));
    }

    record Chart(String type, List<String> labels, List<Series> series) {}

    record Series(String name, List<Long> data) {}
}
