package io.touchstone.report.review.web;

import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.kpi.KpiPeriod;
import io.touchstone.report.kpi.KpiValue;
import io.touchstone.report.review.DepartmentFigures;
import io.touchstone.report.review.ReviewFigure;
import io.touchstone.report.review.ReviewPage;
import io.touchstone.report.review.ReviewSizes;
import io.touchstone.shell.LiveFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Figures of reviews as data of charts in the reader’s language; each page has the same as a table. */
@Component
class ReviewCharts {

    private final MessageSource messages;

    ReviewCharts(MessageSource messages) {
        this.messages = messages;
    }

    /** As app.js draws it. */
    record Picture(
            String type,
            List<String> labels,
            List<Series> series,
            String unit,
            @Nullable Integer min) {}

    /** One colour of it; null where there is no value. */
    record Series(String name, List<? extends @Nullable BigDecimal> data) {}

    /** The platform’s key figures of one unit: in the period before, in the period, and what was aimed at. */
    Picture figures(ReviewPage page, String unit, Locale locale) {
        List<String> labels = new ArrayList<>();
        List<@Nullable BigDecimal> before = new ArrayList<>();
        List<@Nullable BigDecimal> now = new ArrayList<>();
        List<@Nullable BigDecimal> target = new ArrayList<>();
        for (ReviewFigure figure : page.whole()) {
            Kpi kpi = page.kpis().get(figure.kpi());
            if (kpi == null || !word(kpi.unit()).equals(unit)) {
                continue;
            }
            ReviewFigure.Before earlier = figure.before();
            labels.add(kpi.name().in(locale));
            before.add(shown(kpi, earlier == null ? null : earlier.value()));
            now.add(shown(kpi, figure.value()));
            target.add(shown(kpi, figure.target()));
        }
        return new Picture(
                "bar",
                labels,
                List.of(
                        new Series(page.period().previous().name(), before),
                        new Series(page.period().name(), now),
                        new Series(say("report.review.target", locale), target)),
                sign(unit),
                0);
    }

    /** One department’s shares over the half-years. */
    Picture trend(DepartmentFigures figures, Locale locale) {
        List<Series> series = new ArrayList<>();
        for (DepartmentFigures.Line line : figures.lines()) {
            if (line.kpi().unit() == LiveFigure.Unit.SHARE) {
                List<@Nullable BigDecimal> data = new ArrayList<>();
                for (KpiPeriod period : figures.periods()) {
                    KpiValue value = line.in(period);
                    data.add(
                            value == null
                                    ? null
                                    : shown(line.kpi(), value.reading().value()));
                }
                series.add(new Series(line.kpi().name().in(locale), data));
            }
        }
        List<String> labels = figures.periods().stream().map(KpiPeriod::name).toList();
        return new Picture("line", labels, series, "%", null);
    }

    private static @Nullable BigDecimal shown(Kpi kpi, @Nullable BigDecimal value) {
        return value == null ? null : ReviewSizes.shown(kpi.unit(), value);
    }

    private static String word(LiveFigure.Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private static String sign(String unit) {
        return unit.equals(word(LiveFigure.Unit.SHARE)) ? "%" : "";
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
