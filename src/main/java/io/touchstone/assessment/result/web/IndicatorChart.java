package io.touchstone.assessment.result.web;

import io.touchstone.assessment.result.AssessmentResult;
import io.touchstone.assessment.result.Comparison;
import io.touchstone.kernel.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scores of the second-level indicators, in the form that the shell's charts read. */
record IndicatorChart(String type, List<String> labels, List<Series> series, int min, int max) {

    private static final int DECIMALS = 2;

    /** One assessment; null where nothing applied. */
    record Series(String name, List<@Nullable BigDecimal> data) {}

    static IndicatorChart of(AssessmentResult result) {
        return bars(
                result.secondLevel().stream().map(one -> one.indicator().code()).toList(),
                List.of(series(
                        result,
                        result.secondLevel().stream().map(one -> one.score()).toList())));
    }

    static IndicatorChart of(Comparison comparison) {
        return bars(
                comparison.secondLevel().stream()
                        .map(one -> one.shown().indicator().code())
                        .toList(),
                List.of(
                        series(
                                comparison.before(),
                                comparison.secondLevel().stream()
                                        .map(one -> one.scoreBefore())
                                        .toList()),
                        series(
                                comparison.now(),
                                comparison.secondLevel().stream()
                                        .map(one -> one.scoreNow())
                                        .toList())));
    }

    private static IndicatorChart bars(List<String> labels, List<Series> series) {
        return new IndicatorChart("bar", labels, series, 0, 100);
    }

    private static Series series(AssessmentResult result, List<Optional<Fraction>> scores) {
        List<@Nullable BigDecimal> data = new ArrayList<>();
        scores.forEach(
                score -> data.add(score.map(one -> one.roundedDown(DECIMALS)).orElse(null)));
        return new Series(result.assessment().number(), data);
    }
}
