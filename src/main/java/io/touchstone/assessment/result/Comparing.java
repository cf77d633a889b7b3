package io.touchstone.assessment.result;

import io.touchstone.assessment.result.AssessmentResult.OfIndicator;
import io.touchstone.assessment.result.AssessmentResult.OfItem;
import io.touchstone.assessment.result.Comparison.IndicatorChange;
import io.touchstone.assessment.result.Comparison.ItemChange;
import io.touchstone.assessment.result.Comparison.Kind;
import io.touchstone.assessment.scheme.Schemes.Carried;
import io.touchstone.kernel.Fraction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pairs the items of two results: by code within a version, by the scheme's mapping across versions (feature L7). */
final class Comparing {

    private final AssessmentResult before;
    private final AssessmentResult now;
    private final Map<String, Carried> mapping;

    /** @param mapping empty when both were made by the same version */
    Comparing(AssessmentResult before, AssessmentResult now, List<Carried> mapping) {
        this.before = before;
        this.now = now;
        this.mapping = mapping.stream().collect(Collectors.toMap(Carried::item, Function.identity()));
    }

    Comparison compare() {
        boolean same = before.assessment().scheme().equals(now.assessment().scheme());
        boolean related = before.assessment()
                .scheme()
                .scheme()
                .equals(now.assessment().scheme().scheme());
        return new Comparison(
                before,
                now,
                !same,
                indicators(before.firstLevel(), now.firstLevel(), related),
                indicators(before.secondLevel(), now.secondLevel(), related),
                items(same));
    }

    private List<ItemChange> items(boolean same) {
        Map<String, OfItem> old = before.items().stream()
                .collect(Collectors.toMap(one -> one.item().code(), Function.identity()));
        Set<String> found = new HashSet<>();
        List<ItemChange> changes = new ArrayList<>();
        for (OfItem item : now.items()) {
            String code = item.item().code();
            Carried carried = same ? new Carried(code, code, false) : mapping.get(code);
            String from = carried == null ? null : carried.from();
            OfItem earlier = from == null ? null : old.get(from);
            if (earlier != null && from != null && found.add(from)) {
                changes.add(new ItemChange(kind(earlier, item, carried), earlier, item));
            } else {
                changes.add(new ItemChange(Kind.NEW, null, item));
            }
        }
        before.items().stream()
                .filter(item -> !found.contains(item.item().code()))
                .forEach(item -> changes.add(new ItemChange(Kind.DROPPED, item, null)));
        return changes;
    }

    private static Kind kind(OfItem before, OfItem now, @Nullable Carried carried) {
        if (carried != null && carried.changed()) {
            return Kind.REWORDED;
        } else if (before.isApplicable() != now.isApplicable()) {
            return now.isApplicable() ? Kind.NOW_APPLIES : Kind.NO_LONGER_APPLIES;
        }
        int difference = share(now).compareTo(share(before));
        if (difference == 0) {
            return Kind.SAME;
        }
        return difference > 0 ? Kind.BETTER : Kind.WORSE;
    }

    private static Fraction share(OfItem item) {
        Integer points = item.answer().points();
        return points == null ? Fraction.ZERO : Fraction.of(points, item.full());
    }

    private static List<IndicatorChange> indicators(List<OfIndicator> before, List<OfIndicator> now, boolean related) {
        Map<String, OfIndicator> old = new LinkedHashMap<>();
        before.forEach(one -> old.put(one.indicator().code(), one));
        List<IndicatorChange> changes = new ArrayList<>();
        for (OfIndicator one : now) {
            changes.add(new IndicatorChange(related ? old.remove(one.indicator().code()) : null, one));
        }
        old.values().forEach(one -> changes.add(new IndicatorChange(one, null)));
        return changes;
    }
}
