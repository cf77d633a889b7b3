package io.touchstone.report.kpi.web;

import io.touchstone.report.kpi.ControlChart;
import io.touchstone.report.kpi.ControlChart.Point;
import io.touchstone.report.kpi.Kpi;
import io.touchstone.shell.LiveFigure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A control chart as data for the browser in the reader’s language; the page has the same as a table. */
@Component
class KpiCharts {

    private final MessageSource messages;

    KpiCharts(MessageSource messages) {
        this.messages = messages;
    }

    /** As app.js draws it. */
    record Picture(String type, List<String> labels, List<Series> series, String unit) {}

    /** One line of it; null where there is no value. */
    record Series(String name, List<? extends @Nullable BigDecimal> data) {}

    Picture draw(Kpi kpi, ControlChart chart, Locale locale) {
        List<Series> lines = new ArrayList<>();
        lines.add(line(
                "report.kpi.value", kpi, chart, point -> point.value().reading().value(), locale));
        if (chart.points().stream().anyMatch(point -> point.value().target() != null)) {
            lines.add(
                    line("report.kpi.target", kpi, chart, point -> point.value().target(), locale));
        }
        if (chart.centre() != null) {
            BigDecimal centre = KpiTexts.shown(kpi.unit(), BigDecimal.valueOf(chart.centre()), RoundingMode.HALF_EVEN);
            lines.add(line("report.kpi.limit.high", kpi, chart, point -> exact(point.high()), locale));
            lines.add(line("report.kpi.limit.low", kpi, chart, point -> exact(point.low()), locale));
            lines.add(new Series(
                    messages.getMessage("report.kpi.centre", null, locale),
                    Collections.nCopies(chart.points().size(), centre)));
        }
        return new Picture(
                "line",
                chart.points().stream()
                        .map(point -> point.value().period().name())
                        .toList(),
                lines,
                kpi.unit() == Unit.SHARE ? "%" : "");
    }

    private Series line(
            String key, Kpi kpi, ControlChart chart, Function<Point, @Nullable BigDecimal> part, Locale locale) {
        List<@Nullable BigDecimal> data = new ArrayList<>();
        for (Point point : chart.points()) {
            BigDecimal value = part.apply(point);
            data.add(value == null ? null : KpiTexts.shown(kpi.unit(), value, RoundingMode.HALF_EVEN));
        }
        return new Series(messages.getMessage(key, null, locale), data);
    }

    private static @Nullable BigDecimal exact(@Nullable Double limit) {
        return limit == null ? null : BigDecimal.valueOf(limit);
    }
}
