package io.touchstone.inspection.insight.web;

import io.touchstone.inspection.insight.BudgetView;
import io.touchstone.inspection.insight.InsightDesk.Quarter;
import io.touchstone.inspection.insight.Interval;
import io.touchstone.inspection.insight.QualityMapDesk;
import io.touchstone.inspection.insight.RateRow;
import io.touchstone.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Figures of inspection as data of charts in the reader’s language; each page has the same as a table. */
@Component
class InsightCharts {

    private static final double PERCENT = 100;

    private final MessageSource messages;

    InsightCharts(MessageSource messages) {
        this.messages = messages;
    }

    /** As app.js draws it. */
    record Picture(
            String type,
            List<String> labels,
            List<Series> series,
            String unit,
            @Nullable Integer min,
            @Nullable Integer max) {}

    /** One colour of it. */
    record Series(String name, List<? extends @Nullable BigDecimal> data) {}

    /** The pass rate with the ends of its interval, against the target. */
    Picture trend(List<Quarter> quarters, double target, Locale locale) {
        return new Picture(
                "line",
                quarters.stream().map(quarter -> quarter.period().word()).toList(),
                List.of(
                        series("inspection.rate.share", quarters, q -> q.rate().share(), locale),
                        series("inspection.rate.low", quarters, q -> interval(q).low(), locale),
                        series(
                                "inspection.rate.high",
                                quarters,
                                q -> interval(q).high(),
                                locale),
                        new Series(
                                word("inspection.rate.target", locale),
                                Collections.nCopies(quarters.size(), percent(target)))),
                "%",
                null,
                (int) PERCENT);
    }

    /** The share that failed, for the first rows of a list. */
    Picture rates(List<RateRow> rows, Locale locale) {
        return new Picture(
                "bar",
                rows.stream().map(RateRow::label).toList(),
                List.of(
                        new Series(
                                word("inspection.rate.fail-share", locale),
                                rows.stream()
                                        .map(row -> percent(1 - row.rate().share()))
                                        .toList()),
                        new Series(
                                word("inspection.rate.fail-low", locale),
                                rows.stream()
                                        .map(row -> percent(
                                                1 - row.rate().interval().high()))
                                        .toList())),
                "%",
                0,
                null);
    }

    /** What is believed of categories, with the ends of where it lies. */
    Picture quality(List<QualityMapDesk.Line> lines, Locale locale) {
        return new Picture(
                "bar",
                lines.stream().map(QualityMapDesk.Line::name).toList(),
                List.of(
                        new Series(
                                word("inspection.quality.low", locale),
                                lines.stream()
                                        .map(line ->
                                                percent(line.belief().interval().low()))
                                        .toList()),
                        new Series(
                                word("inspection.quality.mean", locale),
                                lines.stream()
                                        .map(line ->
                                                percent(line.belief().rate().mean()))
                                        .toList()),
                        new Series(
                                word("inspection.quality.high", locale),
                                lines.stream()
                                        .map(line ->
                                                percent(line.belief().interval().high()))
                                        .toList())),
                "%",
                0,
                null);
    }

    /** What was spent up to the end of each month, against the budget. */
    Picture burn(BudgetView budget, Locale locale) {
        return new Picture(
                "line",
                budget.months().stream().map(BudgetView.Month::month).toList(),
                List.of(
                        new Series(
                                word("inspection.budget.so-far", locale),
                                budget.months().stream()
                                        .map(month -> major(month.soFar()))
                                        .toList()),
                        new Series(
                                word("inspection.budget.budget", locale),
                                Collections.nCopies(budget.months().size(), major(budget.budget())))),
                unit(budget.budget().currency().getCurrencyCode(), locale),
                0,
                null);
    }

    private String unit(String currency, Locale locale) {
        return currency.equals("CNY") ? word("inspection.budget.unit.yuan", locale) : " " + currency;
    }

    private static Interval interval(Quarter quarter) {
        return quarter.rate().interval();
    }

    /** Quarters without a result are a gap in the line. */
    private Series series(String key, List<Quarter> quarters, Function<Quarter, Double> share, Locale locale) {
        List<@Nullable BigDecimal> values = new java.util.ArrayList<>();
        quarters.forEach(quarter -> values.add(quarter.rate().results() == 0 ? null : percent(share.apply(quarter))));
        return new Series(word(key, locale), values);
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * PERCENT).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal major(Money money) {
        return BigDecimal.valueOf(money.minor(), Math.max(0, money.currency().getDefaultFractionDigits()));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
