package io.touchstone.report.kpi;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is ordinary for a line of values, and which of them are not. Shares have a p-chart, whose limits are wider where less was
 * counted, and wider by Laney’s factor where they scatter more than chance alone would make them; all else has an XmR chart.
 *
 * @param centre null while there are too few points
 */
public record ControlChart(Kind kind, @Nullable Double centre, List<Point> points) {

    /** From the mean of the moving range of two to a standard deviation. */
    private static final double D2 = 1.128;

    public ControlChart {
        points = List.copyOf(points);
    }

    /** How the limits are reckoned. The message key is {@code report.kpi.chart.<word>}. */
    public enum Kind {
        SHARES,
        VALUES;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a point is out of the ordinary. The message key is {@code report.kpi.signal.<word>}. */
    public enum Signal {
        OUTSIDE,
        RUN,
        TREND;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A period in its chart.
     *
     * @param low the lower limit; null while there are too few points
     */
    public record Point(
            KpiValue value, @Nullable Double low, @Nullable Double high, Set<Signal> signals) {}

    /** What one point is reckoned with. */
    private record Dot(double value, double above, double below) {}

    /** Points without a value are left out of the limits and have no signal. */
    static ControlChart of(List<KpiValue> line, ControlTerms terms) {
        List<KpiValue> known =
                line.stream().filter(value -> value.reading().value() != null).toList();
        Kind kind = !known.isEmpty()
                        && known.stream().allMatch(value -> value.reading().low() != null)
                ? Kind.SHARES
                : Kind.VALUES;
        if (known.size() < terms.pointsMin()) {
            return new ControlChart(
                    kind, null, line.stream().map(ControlChart::bare).toList());
        }
        List<Dot> dots = known.stream().map(ControlChart::dot).toList();
        double centre = kind == Kind.SHARES
                ? dots.stream().mapToDouble(Dot::above).sum()
                        / dots.stream().mapToDouble(Dot::below).sum()
                : dots.stream().mapToDouble(Dot::value).average().orElseThrow();
        double[] reach = kind == Kind.SHARES ? ofShares(dots, centre, terms) : ofValues(dots, terms);
        List<Set<Signal>> signals = signals(dots, centre, reach, terms);
        List<Point> points = new ArrayList<>();
        int next = 0;
        for (KpiValue value : line) {
            if (value.reading().value() == null) {
                points.add(bare(value));
                continue;
            }
            double low = Math.max(0, centre - reach[next]);
            double high = kind == Kind.SHARES ? Math.min(1, centre + reach[next]) : centre + reach[next];
            points.add(new Point(value, low, high, signals.get(next)));
            next++;
        }
        return new ControlChart(kind, centre, points);
    }

    /** Points with a signal, newest first. */
    public List<Point> alarms() {
        List<Point> alarms = new ArrayList<>();
        for (Point point : points) {
            if (!point.signals().isEmpty()) {
                alarms.add(0, point);
            }
        }
        return alarms;
    }

    private static Point bare(KpiValue value) {
        return new Point(value, null, null, Set.of());
    }

    private static Dot dot(KpiValue value) {
        return new Dot(
                java.util.Objects.requireNonNull(value.reading().value()).doubleValue(),
                value.reading().above().doubleValue(),
                value.reading().below());
    }

    private static double[] ofShares(List<Dot> dots, double centre, ControlTerms terms) {
        double[] sigma = dots.stream()
                .mapToDouble(dot -> Math.sqrt(centre * (1 - centre) / dot.below()))
                .toArray();
        double[] scores = new double[dots.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = sigma[i] == 0 ? 0 : (dots.get(i).value() - centre) / sigma[i];
        }
        double laney = Math.max(1, movingRange(scores) / D2);
        double[] reach = new double[sigma.length];
        for (int i = 0; i < reach.length; i++) {
            reach[i] = terms.sigmas() * sigma[i] * laney;
        }
        return reach;
    }

    private static double[] ofValues(List<Dot> dots, ControlTerms terms) {
        double[] values = dots.stream().mapToDouble(Dot::value).toArray();
        double[] reach = new double[values.length];
        java.util.Arrays.fill(reach, terms.sigmas() * movingRange(values) / D2);
        return reach;
    }

    private static double movingRange(double[] values) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += Math.abs(values[i] - values[i - 1]);
        }
        return values.length < 2 ? 0 : sum / (values.length - 1);
    }

    private static List<Set<Signal>> signals(List<Dot> dots, double centre, double[] reach, ControlTerms terms) {
        List<Set<Signal>> signals = new ArrayList<>();
        int side = 0;
        int run = 0;
        int way = 0;
        int trend = 0;
        for (int i = 0; i < dots.size(); i++) {
            double off = dots.get(i).value() - centre;
            int nowSide = (int) Math.signum(off);
            run = nowSide != 0 && nowSide == side ? run + 1 : 1;
            side = nowSide;
            int nowWay = i == 0
                    ? 0
                    : Double.compare(dots.get(i).value(), dots.get(i - 1).value());
            trend = nowWay != 0 && nowWay == way ? trend + 1 : 2;
            way = nowWay;
            Set<Signal> found = EnumSet.noneOf(Signal.class);
            if (Math.abs(off) > reach[i]) {
                found.add(Signal.OUTSIDE);
            }
            if (side != 0 && run >= terms.runLength()) {
                found.add(Signal.RUN);
            }
            if (way != 0 && trend >= terms.trendLength()) {
                found.add(Signal.TREND);
            }
            signals.add(found);
        }
        return signals;
    }
}
