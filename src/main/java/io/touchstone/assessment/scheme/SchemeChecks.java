package io.touchstone.assessment.scheme;

import io.touchstone.assessment.scheme.LiveRule.Bound;
import io.touchstone.assessment.scheme.SchemeFault.Kind;
import io.touchstone.assessment.scheme.Tree.Keyed;
import io.touchstone.assessment.scheme.Tree.Place;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the parts of a scheme have to be to one another: codes once, references to what is there, bands that rise. */
final class SchemeChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<SchemeFault> faults;
    private final Fields top;
    private final List<Tree> indicatorTrees;
    private final List<Tree> itemTrees;

    SchemeChecks(List<SchemeFault> faults, Fields top, List<Tree> indicatorTrees, List<Tree> itemTrees) {
        this.faults = faults;
        this.top = top;
        this.indicatorTrees = indicatorTrees;
        this.itemTrees = itemTrees;
    }

    /** @param typed indicators with the weights of the file, not those filled in */
    void check(SchemeDocument document, List<Indicator> typed) {
        SchemeVersion version = document.version();
        boolean outline = version.state() == SchemeState.OUTLINE;
        if (outline && !version.items().isEmpty()) {
            top.fault("items", Kind.OUTLINE_ITEMS);
        }
        scales(version.scales());
        bands(version.bands(), outline);
        indicators(typed, outline);
        items(version, outline);
        from(document);
    }

    private void scales(List<Scale> scales) {
        Set<String> seen = new HashSet<>();
        scales.stream()
                .map(Scale::code)
                .filter(code -> !seen.add(code))
                .forEach(code -> top.fault("scales", Kind.CODE_TWICE, code));
    }

    private void bands(List<Band> bands, boolean outline) {
        if (bands.isEmpty()) {
            if (!outline && top.has("bands")) {
                top.fault("bands", Kind.BANDS_BEGIN);
            }
            return;
        }
        if (bands.get(0).from().signum() != 0 || bands.get(0).stars() != 0) {
            top.fault("bands", Kind.BANDS_BEGIN);
        }
        for (int i = 1; i < bands.size(); i++) {
            Band band = bands.get(i);
            Band before = bands.get(i - 1);
            if (band.from().compareTo(before.from()) <= 0 || band.from().compareTo(HUNDRED) > 0) {
                top.fault("bands", Kind.BANDS_RISE, band.from().toPlainString());
            }
            if (band.stars() <= before.stars()) {
                top.fault("bands", Kind.BAND_STARS, band.stars());
            }
        }
    }

    private void indicators(List<Indicator> indicators, boolean outline) {
        Map<String, BigDecimal> sums = FirstLevelWeights.sums(indicators);
        Map<String, Indicator> known = new HashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator one = indicators.get(i);
            if (known.putIfAbsent(one.code(), one) != null) {
                fault(indicatorTrees.get(i), "code", Kind.CODE_TWICE, one.code());
            }
        }
        for (int i = 0; i < indicators.size(); i++) {
            indicator(indicators.get(i), indicatorTrees.get(i), known, sums, outline);
        }
    }

    private void indicator(
            Indicator one, Tree tree, Map<String, Indicator> known, Map<String, BigDecimal> sums, boolean outline) {
        @Nullable String above = one.parent();
        if (above != null) {
            @Nullable Indicator parent = known.get(above);
            if (parent == null || !parent.isFirstLevel()) {
                fault(tree, "parent", Kind.PARENT, above);
            }
            return;
        }
        @Nullable BigDecimal sum = sums.get(one.code());
        if (sum == null && !outline) {
            fault(tree, "code", Kind.CHILDLESS, one.code());
        }
        if (sum != null && one.weight().signum() > 0 && one.weight().compareTo(sum) != 0) {
            fault(tree, "weight", Kind.FIRST_WEIGHT, sum.toPlainString());
        }
    }

    private void items(SchemeVersion version, boolean outline) {
        Map<String, Scale> scales =
                version.scales().stream().collect(Collectors.toMap(Scale::code, scale -> scale, (one, other) -> one));
        Set<String> second = version.indicators().stream()
                .filter(one -> !one.isFirstLevel())
                .map(Indicator::code)
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < version.items().size(); i++) {
            Item item = version.items().get(i);
            Tree tree = itemTrees.get(i);
            if (!seen.add(item.code())) {
                fault(tree, "code", Kind.CODE_TWICE, item.code());
            }
            if (!second.contains(item.indicator()) && !item.indicator().equals(Fields.HARMLESS)) {
                fault(tree, "indicator", Kind.INDICATOR, item.indicator());
            }
            scale(item, tree, scales.get(item.scale()));
        }
        if (!outline) {
            itemless(version, second);
        }
    }

    private void scale(Item item, Tree tree, @Nullable Scale scale) {
        if (scale == null) {
            if (!item.scale().equals(Fields.HARMLESS)) {
                fault(tree, "scale", Kind.SCALE, item.scale());
            }
            return;
        }
        if (item.live() != null) {
            live(item.live(), tree, scale);
        }
    }

    private void live(LiveRule live, Tree tree, Scale scale) {
        for (int i = 0; i < live.bounds().size(); i++) {
            Bound bound = live.bounds().get(i);
            if (bound.points() == 0 || !scale.has(bound.points())) {
                fault(tree, "live", Kind.LIVE_POINTS, bound.points());
            }
            if (i > 0) {
                int way = bound.bound().compareTo(live.bounds().get(i - 1).bound());
                if (live.atLeast() ? way <= 0 : way >= 0) {
                    fault(tree, "live", Kind.LIVE_ORDER, bound.points());
                }
            }
        }
    }

    private void itemless(SchemeVersion version, Set<String> second) {
        Set<String> used = version.items().stream().map(Item::indicator).collect(Collectors.toSet());
        for (int i = 0; i < version.indicators().size(); i++) {
            String code = version.indicators().get(i).code();
            if (second.contains(code) && !used.contains(code)) {
                fault(indicatorTrees.get(i), "code", Kind.ITEMLESS, code);
            }
        }
    }

    private void from(SchemeDocument document) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < document.version().items().size(); i++) {
            @Nullable
            String from = document.from().get(document.version().items().get(i).code());
            if (from == null) {
                continue;
            }
            if (document.follows() == null) {
                fault(itemTrees.get(i), "from", Kind.FROM_ALONE);
            }
            if (!taken.add(from)) {
                fault(itemTrees.get(i), "from", Kind.FROM_TWICE, from);
            }
        }
    }

    private void fault(Tree tree, String key, Kind kind, Object... arguments) {
        @Nullable Tree part = tree instanceof Keyed keyed ? keyed.parts().get(key) : null;
        Place where = part == null ? tree.where().key(key) : part.where();
        faults.add(new SchemeFault(where, kind, arguments));
    }
}
