package io.touchstone.penalty.statement.web;

import io.touchstone.penalty.statement.GovernancePrints;
import io.touchstone.penalty.statement.GovernanceReport;
import io.touchstone.penalty.statement.GovernanceReport.Line;
import io.touchstone.penalty.statement.GovernanceReport.Section;
import io.touchstone.penalty.statement.PublishedReports;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
        GovernanceReport report = reports.find(id);
        List<GovernanceReport> versions = reports.versions(report);
        model.addAttribute("report", report);
        model.addAttribute("newest", versions.get(0));
        model.addAttribute("versions", versions);
        return "penalty/governance-public";
    }

    /** The periods beside each other, the earliest first, for the chart. */
    @GetMapping("/trend.json")
    @ResponseBody
    Map<String, Object> trend(Locale locale) {
        List<GovernanceReport> periods = new ArrayList<>(reports.all());
        Collections.reverse(periods);
        return Map.of(
                "type",
                "line",
                "labels",
                periods.stream().map(one -> one.from() + " – " + one.to()).toList(),
                "series",
                List.of(
                        series(
                                "penalty.governance.decisions.decisions",
                                periods,
                                one -> one.headline().decisions(),
                                locale),
                        series(
                                "penalty.governance.trend.overturned",
                                periods,
                                one -> one.headline().overturnedPercent(),
                                locale),
                        series(
                                "penalty.governance.trend.median",
                                periods,
                                one -> one.headline().medianHours(),
                                locale)));
    }

    private Map<String, Object> series(
            String key, List<GovernanceReport> periods, Function<GovernanceReport, String> figure, Locale locale) {
        List<@Nullable BigDecimal> data = new ArrayList<>();
        for (GovernanceReport one : periods) {
            String value = figure.apply(one);
            data.add(value.matches("\\d+(\\.\\d+)?") ? new BigDecimal(value) : null);
        }
        return Map.of("name", messages.getMessage(key, null, locale), "data", data);
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

    /** As it is kept, for machines and for whoever checks the hash. */
    @GetMapping("/{id}/report.json")
    ResponseEntity<byte[]> json(@PathVariable UUID id) {
        return StatementAttachment.of(reports.json(id));
    }

    @GetMapping("/{id}/report.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id, Locale locale) {
        return StatementAttachment.of(prints.csv(reports.find(id), locale));
    }
}
