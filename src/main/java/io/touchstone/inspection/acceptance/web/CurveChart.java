package io.touchstone.inspection.acceptance.web;

import io.touchstone.inspection.acceptance.OperatingCharacteristic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Operating characteristics as {@code app.js} draws them, and as the table under the drawing. */
@Component
class CurveChart {

    private static final int STEPS = 40;
    private static final int TABLE_STEPS = 10;

    private final MessageSource messages;

    CurveChart(MessageSource messages) {
        this.messages = messages;
    }

    record Chart(String type, List<String> labels, List<Series> series, String unit, int min, int max) {}

    record Series(String name, List<BigDecimal> data) {}

    /** One line of the table: a quality and how often each curve accepts it. */
    record Row(String quality, List<String> acceptance) {}

    /** A curve and the key of its name. */
    record Named(String key, OperatingCharacteristic curve) {}

    Chart chart(List<Named> curves, Locale locale) {
        double[] qualities = curves.get(0).curve().qualities(STEPS);
        List<Series> series = new ArrayList<>();
        for (Named named : curves) {
            List<BigDecimal> data = Arrays.stream(qualities)
                    .mapToObj(quality -> percent(named.curve().acceptance(quality)))
                    .toList();
            series.add(new Series(messages.getMessage(named.key(), null, locale), data));
        }
        List<String> labels =
                Arrays.stream(qualities).mapToObj(Figures::quality).toList();
        return new Chart("line", labels, series, "%", 0, 100);
    }

    List<Row> rows(List<Named> curves) {
        return Arrays.stream(curves.get(0).curve().qualities(TABLE_STEPS))
                .mapToObj(quality -> new Row(
                        Figures.quality(quality),
                        curves.stream()
                                .map(named -> Figures.percent(named.curve().acceptance(quality)))
                                .toList()))
                .toList();
    }

    private static BigDecimal percent(double probability) {
        return BigDecimal.valueOf(probability * 100).setScale(2, RoundingMode.HALF_UP);
    }
}
