package io.touchstone.penalty.points.web;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.penalty.points.PointsView;
import io.touchstone.penalty.points.PointsView.Line;
import io.touchstone.penalty.points.PointsView.OfClass;
import io.touchstone.rulebook.ViolationClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** The running totals of a year, in the form that the shell's charts read. */
record PointsChart(String type, List<String> labels, List<Series> series, int min) {

    /** One class. */
    record Series(String name, List<Integer> data) {}

    static PointsChart of(PointsView view, PlatformTime time, MessageSource messages, Locale locale) {
        List<Line> lines = view.lines().stream()
                .filter(line -> Objects.equals(line.year(), view.year()))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
        List<String> labels =
                new ArrayList<>(List.of(LocalDate.of(view.year(), 1, 1).toString()));
        lines.forEach(line -> labels.add(time.day(line.at()).toString()));
        List<Series> series = view.classes().stream()
                .map(one -> new Series(
                        messages.getMessage(
                                "rulebook.class." + one.violationClass().name(), null, locale),
                        totals(one, lines)))
                .toList();
        return new PointsChart("step", labels, series, 0);
    }

    private static List<Integer> totals(OfClass one, List<Line> lines) {
        ViolationClass violationClass = one.violationClass();
        List<Integer> totals = new ArrayList<>(List.of(one.carried()));
        int total = one.carried();
        for (Line line : lines) {
            Integer after = line.after();
            if (line.violationClass() == violationClass && after != null) {
                total = after;
            }
            totals.add(total);
        }
        return totals;
    }
}
