package io.touchstone.report.engagement.web;

import io.touchstone.report.engagement.EngagementDesk;
import io.touchstone.report.engagement.LookFilter;
import io.touchstone.report.engagement.LookKind;
import io.touchstone.report.engagement.LookSummary;
import io.touchstone.shell.KeysetRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What an engaged auditor looked at, for the host; {@link EngagementDesk} says who may. */
@Controller
@RequestMapping(EngagementController.PATH + "/{number}/looks")
class LookController {

    private final EngagementDesk desk;
    private final MessageSource messages;

    LookController(EngagementDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** What the chart draws: how often on which day. */
    record Chart(String type, List<String> labels, List<Series> series, int min) {}

    record Series(String name, List<Long> data) {}

    @GetMapping
    String looks(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String module,
            @RequestParam(defaultValue = "") String day,
            KeysetRequest request,
            Model model) {
        LookFilter filter = LookFilter.of(kind, module, day);
        model.addAttribute("number", number);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", LookKind.words());
        model.addAttribute("modules", desk.modules());
        model.addAttribute("summary", desk.summary(number));
        model.addAttribute("page", desk.looks(number, filter, request.cursor(), request.limit()));
        Map<String, String> words = new LinkedHashMap<>(filter.words());
        words.put("engagement", number);
        model.addAttribute("exported", words);
        return "report/engagement-looks";
    }

    @GetMapping("/days.json")
    @ResponseBody
    Chart days(@PathVariable String number, Locale locale) {
        List<LookSummary.Day> days = desk.summary(number).days();
        return new Chart(
                "bar",
                days.stream().map(day -> day.day().toString()).toList(),
                List.of(
                        series(
                                "report.look.looks",
                                days.stream().map(LookSummary.Day::looks).toList(),
                                locale),
                        series(
                                "report.look.taken",
                                days.stream().map(LookSummary.Day::taken).toList(),
                                locale)),
                0);
    }

    private Series series(String key, List<Long> data, Locale locale) {
        return new Series(messages.getMessage(key, null, locale), data);
    }
}
