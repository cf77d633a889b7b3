package io.touchstone.assessment.score;

import io.touchstone.assessment.scheme.Band;
import io.touchstone.assessment.scheme.Indicator;
import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.kernel.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What answers come to by a scheme (ruling Q1): each item has its indicator's weight, shared among the indicator's items by
 * their own weights; the total is the sum of weight times share of the points over the items that apply, divided by the sum of
 * their weights, exact. Weights are thereby shared anew among what applies.
 */
public final class Scoring {

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private final SchemeVersion scheme;
    private final Map<String, Scale> scales;
    private final Map<String, Fraction> weights;

    public Scoring(SchemeVersion scheme) {
        this.scheme = scheme;
        this.scales = scheme.scales().stream().collect(Collectors.toMap(Scale::code, Function.identity()));
        this.weights = weights(scheme);
    }

    /**
     * A scored part of the whole.
     *
     * @param code the item's or indicator's
     * @param weight what it weighs among all that there is, applicable or not
     * @param applied what of it applied
     * @param gained weight times share of the points
     */
    public record Part(String code, Fraction weight, Fraction applied, Fraction gained) {

        /** Of a hundred; empty when nothing of it applied. */
        public Optional<Fraction> score() {
            return applied.isZero()
                    ? Optional.empty()
                    : Optional.of(gained.dividedBy(applied).times(HUNDRED));
        }
    }

    /**
     * The whole with its parts, in the scheme's order.
     *
     * @param total empty when no item applied
     */
    public record Result(Optional<Fraction> total, List<Part> firstLevel, List<Part> secondLevel, List<Part> items) {}

    /** @param points by item; items that do not apply are not in it */
    public Result score(Map<String, Integer> points) {
        List<Part> items = new ArrayList<>();
        for (Item item : scheme.items()) {
            items.add(part(item, points.get(item.code())));
        }
        List<Part> second = roll(items, indicatorOf());
        Map<String, String> above = new HashMap<>();
        scheme.indicators().stream()
                .filter(indicator -> !indicator.isFirstLevel())
                .forEach(indicator -> above.put(indicator.code(), Objects.requireNonNull(indicator.parent())));
        List<Part> first = roll(second, above);
        Part whole = sum("", items);
        return new Result(whole.score(), first, second, items);
    }

    /** The grade that a total reaches; compared exactly, so that 69.99… stays below 70. */
    public Band band(Fraction total) {
        return scheme.bands().stream()
                .filter(band -> total.compareTo(Fraction.of(band.from())) >= 0)
                .max(Comparator.comparing(Band::from))
                .orElseThrow(() -> new IllegalStateException("the bands of " + scheme.ref() + " do not begin at 0"));
    }

    private Part part(Item item, @org.jspecify.annotations.Nullable Integer points) {
        Fraction weight = Objects.requireNonNull(weights.get(item.code()));
        if (points == null) {
            return new Part(item.code(), weight, Fraction.ZERO, Fraction.ZERO);
        }
        Scale scale = Objects.requireNonNull(scales.get(item.scale()));
        if (!scale.has(points)) {
            throw new IllegalArgumentException("the scale of " + item.code() + " has no " + points + " points");
        }
        return new Part(item.code(), weight, weight, weight.times(Fraction.of(points, scale.max())));
    }

    private Map<String, String> indicatorOf() {
        return scheme.items().stream().collect(Collectors.toMap(Item::code, Item::indicator));
    }

    private List<Part> roll(List<Part> parts, Map<String, String> above) {
        Map<String, List<Part>> groups =
                parts.stream().collect(Collectors.groupingBy(part -> Objects.requireNonNull(above.get(part.code()))));
        return scheme.indicators().stream()
                .map(Indicator::code)
                .filter(groups::containsKey)
                .map(code -> sum(code, Objects.requireNonNull(groups.get(code))))
                .toList();
    }

    private static Part sum(String code, List<Part> parts) {
        return new Part(
                code,
                Fraction.sum(parts.stream().map(Part::weight).toList()),
                Fraction.sum(parts.stream().map(Part::applied).toList()),
                Fraction.sum(parts.stream().map(Part::gained).toList()));
    }

    private static Map<String, Fraction> weights(SchemeVersion scheme) {
        Map<String, Fraction> indicators = scheme.indicators().stream()
                .collect(Collectors.toMap(Indicator::code, indicator -> Fraction.of(indicator.weight())));
        Map<String, List<Item>> under = scheme.items().stream().collect(Collectors.groupingBy(Item::indicator));
        Map<String, Fraction> weights = new HashMap<>();
        under.forEach((indicator, items) -> {
            Fraction all = Fraction.sum(
                    items.stream().map(item -> Fraction.of(item.weight())).toList());
            Fraction share = Objects.requireNonNull(indicators.get(indicator)).dividedBy(all);
            items.forEach(item -> weights.put(item.code(), share.times(Fraction.of(item.weight()))));
        });
        return weights;
    }
}
