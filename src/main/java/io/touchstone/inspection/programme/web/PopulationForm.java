package io.touchstone.inspection.programme.web;

import io.touchstone.inspection.programme.PopulationQuery;
import io.touchstone.shell.Typed;
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
                PlanFields.amount(query.priceFromMinor()),
                PlanFields.amount(query.priceToMinor()),
                query.ordersMin() == null ? "" : query.ordersMin().toString(),
                Integer.toString(query.ordersDays()),
                query.troublesMin() == null ? "" : query.troublesMin().toString(),
                Integer.toString(query.troublesDays()),
                Boolean.toString(query.either()));
    }

    void check(List<String> known, BindingResult errors) {
        List<String> codes = Typed.list(categories);
        if (codes.size() > WORDS_MAX || !known.containsAll(codes)) {
            PlanFields.reject("categories", errors);
        }
        if (!RISK_CLASSES.containsAll(Objects.requireNonNullElse(riskClasses, List.of()))) {
            PlanFields.reject("riskClasses", errors);
        }
        if (Typed.list(merchants).size() > WORDS_MAX) {
            PlanFields.reject("merchants", errors);
        }
        if (PlanFields.lines(brands).size() > WORDS_MAX) {
            PlanFields.reject("brands", errors);
        }
        Optional<Long> from = PlanFields.minor(priceFrom);
        Optional<Long> to = PlanFields.minor(priceTo);
        PlanFields.check("priceFrom", priceFrom, from.isPresent(), errors);
        PlanFields.check("priceTo", priceTo, to.isPresent() && from.orElse(0L) <= to.get(), errors);
        PlanFields.check("ordersMin", ordersMin, count(ordersMin).isPresent(), errors);
        PlanFields.check("ordersDays", ordersDays, days(ordersDays).isPresent(), errors);
        PlanFields.check("troublesMin", troublesMin, count(troublesMin).isPresent(), errors);
        PlanFields.check("troublesDays", troublesDays, days(troublesDays).isPresent(), errors);
    }

    /** Only after the shape was found good. */
    PopulationQuery query() {
        return new PopulationQuery(
                Typed.list(categories),
                Objects.requireNonNullElse(riskClasses, List.of()),
                Typed.list(merchants),
                PlanFields.lines(brands),
                PlanFields.minor(priceFrom).orElse(null),
                PlanFields.minor(priceTo).orElse(null),
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
