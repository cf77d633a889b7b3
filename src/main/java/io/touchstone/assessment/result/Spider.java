package io.touchstone.assessment.result;

import io.touchstone.assessment.score.Totals;
import io.touchstone.kernel.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The places of a spider chart, so that it can be drawn without a script: axes around a middle, a ring for each quarter, a
 * polygon for each assessment. Places are rounded to a tenth of a pixel; nothing is reckoned with them.
 */
public record Spider(List<Axis> axes, List<String> rings, List<Shape> shapes) {

    private static final double MIDDLE = 210;
    private static final double RADIUS = 170;
    private static final double LABEL = 192;
    private static final int RINGS = 4;

    /** An axis with its label. */
    public record Axis(String code, String name, String x, String y, String labelX, String labelY) {}

    /** One assessment. */
    public record Shape(String name, String points, List<Dot> dots) {}

    /** A corner of it that has a score. */
    public record Dot(String x, String y, String says) {}

    /** One axis with the scores of each shape, of a hundred. */
    record Spoke(String code, String name, List<Optional<Fraction>> scores) {}

    static Spider of(List<Spoke> spokes, List<String> names) {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < spokes.size(); i++) {
            Spoke spoke = spokes.get(i);
            axes.add(new Axis(
                    spoke.code(),
                    spoke.name(),
                    x(i, spokes, RADIUS),
                    y(i, spokes, RADIUS),
                    x(i, spokes, LABEL),
                    y(i, spokes, LABEL)));
        }
        List<String> rings = new ArrayList<>();
        for (int ring = 1; ring <= RINGS; ring++) {
            rings.add(polygon(spokes, RADIUS * ring / RINGS));
        }
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            shapes.add(shape(names.get(i), i, spokes));
        }
        return new Spider(axes, rings, shapes);
    }

    /** What has no score has no corner. */
    private static Shape shape(String name, int which, List<Spoke> spokes) {
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < spokes.size(); i++) {
            Spoke spoke = spokes.get(i);
            Optional<Fraction> score = spoke.scores().get(which);
            if (score.isPresent()) {
                double far = RADIUS * score.get().rounded().doubleValue() / 100;
                String says = spoke.code() + " " + spoke.name() + ": " + Totals.shown(score.get());
                dots.add(new Dot(x(i, spokes, far), y(i, spokes, far), says));
            }
        }
        return new Shape(
                name,
                String.join(
                        " ", dots.stream().map(dot -> dot.x() + "," + dot.y()).toList()),
                dots);
    }

    private static String polygon(List<Spoke> spokes, double radius) {
        List<String> corners = new ArrayList<>();
        for (int i = 0; i < spokes.size(); i++) {
            corners.add(x(i, spokes, radius) + "," + y(i, spokes, radius));
        }
        return String.join(" ", corners);
    }

    private static String x(int i, List<Spoke> spokes, double radius) {
        return place(MIDDLE + radius * Math.sin(2 * Math.PI * i / spokes.size()));
    }

    private static String y(int i, List<Spoke> spokes, double radius) {
        return place(MIDDLE - radius * Math.cos(2 * Math.PI * i / spokes.size()));
    }

    private static String place(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
