package io.touchstone.assessment.scheme;

import io.touchstone.kernel.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A version as pages show it: items under their indicators.
 *
 * @param found items that the words asked for are in; all when none were asked for
 */
public record SchemeTree(List<First> first, int found) {

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    public SchemeTree {
        first = List.copyOf(first);
    }

    /** A first-level indicator with what stands under it. */
    public record First(Indicator indicator, List<Second> second, int items) {

        public First {
            second = List.copyOf(second);
        }
    }

    /**
     * A second-level indicator with its items.
     *
     * @param share of all weights, exact
     */
    public record Second(Indicator indicator, Fraction share, List<Item> items) {

        public Second {
            items = List.copyOf(items);
        }

        /** Of all weights in percent, cut to two decimals. */
        public String percent() {
            return share.times(HUNDRED).roundedDown(2).toPlainString();
        }
    }

    /** @param words what items have to contain in any language, their code or basis; all when blank */
    public static SchemeTree of(SchemeVersion version, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        Map<String, List<Item>> items = version.items().stream()
                .filter(item -> isFound(item, wanted))
                .collect(Collectors.groupingBy(Item::indicator));
        Fraction all = Fraction.sum(version.indicators().stream()
                .filter(one -> !one.isFirstLevel())
                .map(one -> Fraction.of(one.weight()))
                .toList());
        List<First> first = new ArrayList<>();
        for (Indicator one : version.indicators()) {
            if (one.isFirstLevel()) {
                List<Second> second = version.indicators().stream()
                        .filter(below -> one.code().equals(below.parent()))
                        .map(below -> new Second(below, share(below, all), items.getOrDefault(below.code(), List.of())))
                        .filter(below -> wanted.isEmpty() || !below.items().isEmpty())
                        .toList();
                if (wanted.isEmpty() || !second.isEmpty()) {
                    first.add(new First(
                            one,
                            second,
                            second.stream()
                                    .mapToInt(below -> below.items().size())
                                    .sum()));
                }
            }
        }
        return new SchemeTree(first, first.stream().mapToInt(First::items).sum());
    }

    private static Fraction share(Indicator indicator, Fraction all) {
        return all.isZero() ? Fraction.ZERO : Fraction.of(indicator.weight()).dividedBy(all);
    }

    private static boolean isFound(Item item, String wanted) {
        String guidance = item.guidance() == null
                ? ""
                : Objects.requireNonNull(item.guidance()).zh() + item.guidance().en();
        String all =
                String.join("\n", item.code(), item.text().zh(), item.text().en(), guidance, item.basis());
        return all.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
