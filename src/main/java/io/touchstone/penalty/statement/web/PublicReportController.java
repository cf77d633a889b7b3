package io.touchstone.penalty.statement.web;

import io.touchstone.penalty.statement.GovernancePrints;
import io.touchstone.penalty.statement.GovernanceReport.Line;
import io.touchstone.penalty.statement.GovernanceReport.Section;
import io.touchstone.penalty.statement.PublishedReports;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Published reports on governance, for everybody. */
@Controller
@RequestMapping("/reports/governance")
class PublicReportController {

    private final PublishedReports reports;
    private final GovernancePrints prints;
    private final MessageSource messages;

    PublicReportController(PublishedReports reports, GovernancePrints prints, MessageSource messages) {
        this.reports = reports;
        this.prints = prints;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("reports", reports.all());
        return "penalty/governance-public-list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("report", reports.find(id));
        return "penalty/governance-public";
    }

    /** Decisions by rule, for the chart. */
    @GetMapping("/{id}/rules.json")
    @ResponseBody
    Map<String, Object> rules(@PathVariable UUID id, Locale locale) {
        List<Line> lines = reports.find(id).of(Section.RULES);
        return Map.of(
                "type",
                "bar",
                "labels",
                lines.stream()
                        .map(line -> line.label().in(locale).split(" ", 2)[0])
                        .toList(),
                "series",
                List.of(Map.of(
                        "name",
                        messages.getMessage("penalty.governance.decisions.decisions", null, locale),
                        "data",
                        lines.stream().map(line -> Long.valueOf(line.value())).toList())));
    }

    @GetMapping("/{id}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Locale locale) {
        return StatementAttachment.of(prints.pdf(reports.find(id), locale));
    }

    @GetMapping("/{id}/report.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id, Locale locale) {
        return StatementAttachment.of(prints.csv(reports.find(id), locale));
    }
}
