package io.touchstone.standing.web;

import io.touchstone.credit.CreditRegister.TrendPoint;
import io.touchstone.credit.CreditStanding;
import io.touchstone.kernel.PlatformTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The last half year of a shop's scores, a point a week: for the chart and for the table under it. */
@Component
class ShopTrend {

    private static final int WEEKS = 26;

    private final PlatformTime time;
    private final MessageSource messages;

    ShopTrend(PlatformTime time, MessageSource messages) {
        this.time = time;
        this.messages = messages;
    }

    /** What {@code app.js} draws. */
    record Chart(String type, List<String> labels, List<Series> series, int min, int max) {}

    record Series(String name, List<@Nullable BigDecimal> data) {}

    /** One line of the table. */
    record Row(LocalDate day, String description, String service, String logistics, String average, String points) {}

    /** The end of each week up to the last full day before an instant. */
    List<LocalDate> days(Instant asOf) {
        LocalDate last = time.day(asOf).minusDays(1);
        List<LocalDate> days = new ArrayList<>(WEEKS);
        for (int i = WEEKS - 1; i >= 0; i--) {
            days.add(last.minusWeeks(i));
        }
        return days;
    }

    Chart chart(List<TrendPoint> points, Locale locale) {
        return new Chart(
                "line",
                points.stream().map(point -> point.day().toString()).toList(),
                List.of(
                        series("standing.dsr.description", points, CreditStanding.Dsr::description, locale),
                        series("standing.dsr.service", points, CreditStanding.Dsr::service, locale),
                        series("standing.dsr.logistics", points, CreditStanding.Dsr::logistics, locale)),
                floor(points),
                5);
    }

    /** The whole mark below all scores, so that small changes can be seen. */
    private static int floor(List<TrendPoint> points) {
        return points.stream()
                .flatMap(point -> Stream.of(
                        point.dsr().description(),
                        point.dsr().service(),
                        point.dsr().logistics()))
                .map(CreditStanding.Dimension::score)
                .filter(Objects::nonNull)
                .mapToInt(BigDecimal::intValue)
                .min()
                .orElse(1);
    }

    List<Row> rows(List<TrendPoint> points, Locale locale) {
        return points.stream().map(point -> row(point, locale)).toList();
    }

    private Series series(
            String nameKey,
            List<TrendPoint> points,
            Function<CreditStanding.Dsr, CreditStanding.Dimension> dimension,
            Locale locale) {
        List<@Nullable BigDecimal> data = new ArrayList<>(points.size());
        points.forEach(point -> data.add(rounded(dimension.apply(point.dsr()).score())));
        return new Series(messages.getMessage(nameKey, null, locale), data);
    }

    private static Row row(TrendPoint point, Locale locale) {
        CreditStanding.Dsr dsr = point.dsr();
        return new Row(
                point.day(),
                text(dsr.description().score()),
                text(dsr.service().score()),
                text(dsr.logistics().score()),
                text(dsr.description().industryAverage()),
                CreditSheet.count(point.points(), locale));
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal score) {
        return score == null ? null : score.setScale(2, RoundingMode.HALF_UP);
    }

    private static String text(@Nullable BigDecimal score) {
        BigDecimal rounded = rounded(score);
        return rounded == null ? CreditSheet.NONE : rounded.toPlainString();
    }
}
