package io.touchstone.assessment.result.web;

import io.touchstone.assessment.result.ComparisonView;
import io.touchstone.assessment.result.ResultPaper;
import io.touchstone.assessment.result.ScoreDesk;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a frozen assessment came to, beside another one, and on paper. Abilities: {@link ScoreDesk}. */
@Controller
@RequestMapping("/admin/assessments")
class ScoreController {

    private final ScoreDesk desk;

    ScoreController(ScoreDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/{number}/result")
    String show(@PathVariable String number, Locale locale, Model model) {
        model.addAttribute("view", desk.view(number, locale));
        return "assessment/result-show";
    }

    @GetMapping("/{number}/result/indicators.json")
    @ResponseBody
    IndicatorChart indicators(@PathVariable String number, Locale locale) {
        return IndicatorChart.of(desk.view(number, locale).result());
    }

    @GetMapping("/{number}/compare/{other}")
    String compare(@PathVariable String number, @PathVariable String other, Locale locale, Model model) {
        ComparisonView view = desk.compare(number, other, locale);
        model.addAttribute("view", view);
        model.addAttribute("comparison", view.comparison());
        return "assessment/result-compare";
    }

    @GetMapping("/{number}/compare/{other}/indicators.json")
    @ResponseBody
    IndicatorChart compared(@PathVariable String number, @PathVariable String other, Locale locale) {
        return IndicatorChart.of(desk.compare(number, other, locale).comparison());
    }

    @GetMapping("/{number}/result.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, Locale locale) {
        return attachment(desk.pdf(number, locale));
    }

    @GetMapping("/{number}/result.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String number, Locale locale) {
        return attachment(desk.xlsx(number, locale));
    }

    @GetMapping("/{number}/trace.csv")
    ResponseEntity<byte[]> trace(@PathVariable String number, Locale locale) {
        return attachment(desk.trace(number, locale));
    }

    @GetMapping("/VerifyScore.java")
    ResponseEntity<byte[]> program() {
        return attachment(desk.program());
    }

    private static ResponseEntity<byte[]> attachment(ResultPaper paper) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(paper.bytes());
    }
}
