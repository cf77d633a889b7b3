package io.touchstone.report.review.web;

import io.touchstone.report.review.PeriodReviewDesk;
import io.touchstone.report.review.ReviewPaper;
import io.touchstone.report.review.ReviewPapers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A review on paper, as a workbook and as the data of its charts; {@link PeriodReviewDesk} says who may. */
@Controller
@RequestMapping(PeriodReviewController.PATH)
class ReviewPaperController {

    private final PeriodReviewDesk desk;
    private final ReviewPapers papers;
    private final ReviewCharts charts;

    ReviewPaperController(PeriodReviewDesk desk, ReviewPapers papers, ReviewCharts charts) {
        this.desk = desk;
        this.papers = papers;
        this.charts = charts;
    }

    /** @param unit {@code share} or another unit’s word; figures of one size alone share a chart */
    @GetMapping("/{number}/figures.json")
    @ResponseBody
    ReviewCharts.Picture figures(
            @PathVariable String number, @RequestParam(defaultValue = "share") String unit, Locale locale) {
        return charts.figures(desk.page(number), unit, locale);
    }

    @GetMapping("/{number}/review.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, Locale locale) {
        return attachment(papers.pdf(number, locale));
    }

    @GetMapping("/{number}/review.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String number, Locale locale) {
        return attachment(papers.xlsx(number, locale));
    }

    private static ResponseEntity<byte[]> attachment(ReviewPaper paper) {
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
