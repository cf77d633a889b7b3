package io.touchstone.assessment.scheme;

import io.touchstone.assessment.scheme.Schemes.Carried;
import io.touchstone.kernel.Fraction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version beside an earlier one (feature L7).
 *
 * @param items those of the later version in its order, then those it no longer has
 * @param parts what else differs: bands, scales and indicators
 */
public record SchemeComparison(SchemeVersion before, SchemeVersion after, List<Line> items, List<Difference> parts) {

    public SchemeComparison {
        items = List.copyOf(items);
        parts = List.copyOf(parts);
    }

    /** What became of an item. */
    public enum Fate {
        SAME,
        CHANGED,
        NEW,
        DROPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String tone() {
            return switch (this) {
                case SAME -> "neutral";
                case CHANGED -> "attention";
                case NEW -> "good";
                case DROPPED -> "ended";
            };
        }
    }

    /**
     * One item.
     *
     * @param weighsOtherwise whether the same question counts for more or less, or elsewhere
     */
    public record Line(
            Fate fate, @Nullable Item before, @Nullable Item after, boolean weighsOtherwise) {

        public Item item() {
            return Objects.requireNonNull(after == null ? before : after);
        }

        /** The earlier code, where the item is called otherwise now. */
        public @Nullable String otherCode() {
            return before == null || after == null || before.code().equals(after.code()) ? null : before.code();
        }
    }

    /**
     * Something else that is not as it was.
     *
     * @param kind {@code band}, {@code scale} or {@code indicator}
     */
    public record Difference(String kind, Fate fate, String code) {}

    public List<Fate> fates() {
        return List.of(Fate.values());
    }

    /** How many items met a fate. */
    public long count(Fate fate) {
        return items.stream().filter(line -> line.fate() == fate).count();
    }

    public boolean isUnchanged() {
        return parts.isEmpty() && items.stream().allMatch(line -> line.fate() == Fate.SAME && !line.weighsOtherwise());
    }

    static SchemeComparison of(SchemeVersion before, SchemeVersion after, List<Carried> mapping) {
        Map<String, Item> old = before.items().stream().collect(Collectors.toMap(Item::code, item -> item));
        Map<String, Carried> carried = mapping.stream().collect(Collectors.toMap(Carried::item, one -> one));
        List<Line> lines = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Item item : after.items()) {
            Carried one = Objects.requireNonNull(carried.get(item.code()));
            if (one.from() == null) {
                lines.add(new Line(Fate.NEW, null, item, false));
                continue;
            }
            Item from = Objects.requireNonNull(old.get(one.from()));
            used.add(from.code());
            lines.add(new Line(
                    one.changed() ? Fate.CHANGED : Fate.SAME, from, item, weighsOtherwise(from, before, item, after)));
        }
        before.items().stream()
                .filter(item -> !used.contains(item.code()))
                .forEach(item -> lines.add(new Line(Fate.DROPPED, item, null, false)));
        return new SchemeComparison(before, after, lines, differences(before, after));
    }

    private static boolean weighsOtherwise(Item from, SchemeVersion before, Item to, SchemeVersion after) {
        return from.weight().compareTo(to.weight()) != 0
                || !from.indicator().equals(to.indicator())
                || !Objects.equals(
                        weights(before).get(from.indicator()), weights(after).get(to.indicator()));
    }

    private static Map<String, Fraction> weights(SchemeVersion version) {
        return version.indicators().stream()
                .collect(Collectors.toMap(Indicator::code, indicator -> Fraction.of(indicator.weight())));
    }

    private static List<Difference> differences(SchemeVersion before, SchemeVersion after) {
        List<Difference> all = new ArrayList<>();
        differ("band", bands(before), bands(after), all);
        differ("scale", byCode(before.scales(), Scale::code), byCode(after.scales(), Scale::code), all);
        differ(
                "indicator",
                byCode(before.indicators(), Indicator::code),
                byCode(after.indicators(), Indicator::code),
                all);
        return all;
    }

    private static Map<String, ?> bands(SchemeVersion version) {
        return byCode(version.bands(), band -> Integer.toString(band.stars()));
    }

    private static <T> Map<String, T> byCode(List<T> all, java.util.function.Function<T, String> code) {
        return all.stream()
                .collect(Collectors.toMap(code, one -> one, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    private static void differ(String kind, Map<String, ?> before, Map<String, ?> after, List<Difference> all) {
        after.forEach((code, one) -> {
            if (!before.containsKey(code)) {
                all.add(new Difference(kind, Fate.NEW, code));
            } else if (!one.equals(before.get(code))) {
                all.add(new Difference(kind, Fate.CHANGED, code));
            }
        });
        before.keySet().stream()
                .filter(code -> !after.containsKey(code))
                .forEach(code -> all.add(new Difference(kind, Fate.DROPPED, code)));
    }
}
