package io.touchstone.inspection.programme.web;

import io.touchstone.inspection.programme.PopulationQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Which products a plan looks at, as it is typed; what is left empty says nothing. */
record PopulationForm(
        @Nullable String version,
        @Nullable String categories,
        @Nullable List<String> riskClasses,
        @Nullable String merchants,
        @Nullable String brands,
        @Nullable String priceFrom,
        @Nullable String priceTo,
        @Nullable String ordersMin,
        @Nullable String ordersDays,
        @Nullable String troublesMin,
        @Nullable String troublesDays,
        @Nullable String either) {

    static final List<String> RISK_CLASSES = List.of("low", "medium", "high");

    private static final int DAYS_MAX = 730;
    private static final int WORDS_MAX = 500;

    static PopulationForm of(PopulationQuery query, long version) {
        return new PopulationForm(
                Long.toString(version),
                String.join("\n", query.categories()),
                query.riskClasses(),
                String.join("\n", query.merchants()),
                String.join("\n", query.brands()),
                Typed.amount(query.priceFromMinor()),
                Typed.amount(query.priceToMinor()),
                query.ordersMin() == null ? "" : query.ordersMin().toString(),
                Integer.toString(query.ordersDays()),
                query.troublesMin() == null ? "" : query.troublesMin().toString(),
                Integer.toString(query.troublesDays()),
                Boolean.toString(query.either()));
    }

    void check(List<String> known, BindingResult errors) {
        List<String> codes = Typed.words(categories);
        if (codes.size() > WORDS_MAX || !known.containsAll(codes)) {
            Typed.reject("categories", errors);
        }
        if (!RISK_CLASSES.containsAll(Objects.requireNonNullElse(riskClasses, List.of()))) {
            Typed.reject("riskClasses", errors);
        }
        if (Typed.words(merchants).size() > WORDS_MAX) {
            Typed.reject("merchants", errors);
        }
        if (Typed.lines(brands).size() > WORDS_MAX) {
            Typed.reject("brands", errors);
        }
        Optional<Long> from = Typed.minor(priceFrom);
        Optional<Long> to = Typed.minor(priceTo);
        Typed.check("priceFrom", priceFrom, from.isPresent(), errors);
        Typed.check("priceTo", priceTo, to.isPresent() && from.orElse(0L) <= to.get(), errors);
        Typed.check("ordersMin", ordersMin, count(ordersMin).isPresent(), errors);
        Typed.check("ordersDays", ordersDays, days(ordersDays).isPresent(), errors);
        Typed.check("troublesMin", troublesMin, count(troublesMin).isPresent(), errors);
        Typed.check("troublesDays", troublesDays, days(troublesDays).isPresent(), errors);
    }

    /** Only after the shape was found good. */
    PopulationQuery query() {
        return new PopulationQuery(
                Typed.words(categories),
                Objects.requireNonNullElse(riskClasses, List.of()),
                Typed.words(merchants),
                Typed.lines(brands),
                Typed.minor(priceFrom).orElse(null),
                Typed.minor(priceTo).orElse(null),
                count(ordersMin).orElse(null),
                days(ordersDays).orElse(PopulationQuery.DAYS),
                count(troublesMin).orElse(null),
                days(troublesDays).orElse(PopulationQuery.DAYS),
                "true".equals(either));
    }

    long seen() {
        return Typed.whole(version).orElse(0);
    }

    private static Optional<Integer> count(@Nullable String typed) {
        return Typed.whole(typed).filter(number -> number >= 1);
    }

    private static Optional<Integer> days(@Nullable String typed) {
        return Typed.whole(typed).filter(number -> number >= 1 && number <= DAYS_MAX);
    }
}
