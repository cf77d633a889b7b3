package io.touchstone.rulebook.rule.web;

import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.Measure;
import io.touchstone.rulebook.RuleTerms;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.rulebook.ViolationTerms;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a rule orders as it is typed; the last six belong to the ladder, everything else to a violation. */
record TermsForm(
        @Nullable String violationClass,
        @Nullable String points,
        @Nullable String strike,
        @Nullable String hearing,
        @Nullable String graceDays,
        @Nullable String planDemanded,
        @Nullable String zeroTolerance,
        @Nullable String basisZh,
        @Nullable String basisEn,
        @Nullable String category,
        @Nullable String lawZh,
        @Nullable String lawEn,
        @Nullable String keepFrom,
        @Nullable String carryFrom,
        @Nullable String carryAs,
        @Nullable String strikesMax,
        @Nullable String strikeWindowDays,
        @Nullable String strikeSmall,
        @Nullable String smallPointsMax) {

    static final int NUMBER_MAX = 999_999;

    static final TermsForm EMPTY = new TermsForm(
            "A", "", "", "true", "0", "", "", "", "", DsaCategories.OTHER, "", "", "", "", "", "", "", "", "");

    static TermsForm of(RuleTerms terms) {
        return terms instanceof ViolationTerms violation ? violation(violation) : ladder((LadderTerms) terms);
    }

    private static TermsForm violation(ViolationTerms terms) {
        Wording basis = terms.basis();
        Wording law = terms.law();
        return new TermsForm(
                terms.violationClass().name(),
                Integer.toString(terms.points()),
                Boolean.toString(terms.strike()),
                Boolean.toString(terms.hearing()),
                Integer.toString(terms.graceDays()),
                Boolean.toString(terms.planDemanded()),
                Boolean.toString(terms.zeroTolerance()),
                basis == null ? "" : basis.zh(),
                basis == null ? "" : basis.en(),
                terms.dsaCategory(),
                law == null ? "" : law.zh(),
                law == null ? "" : law.en(),
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private static TermsForm ladder(LadderTerms terms) {
        Integer smallMax = terms.smallPointsMax();
        return new TermsForm(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                Integer.toString(terms.keepFrom()),
                Integer.toString(terms.carryFrom()),
                Integer.toString(terms.carryAs()),
                Integer.toString(terms.strikesMax()),
                Integer.toString(terms.strikeWindowDays()),
                Integer.toString(terms.strikeSmall()),
                smallMax == null ? "" : smallMax.toString());
    }

    Optional<ViolationTerms> violation(List<MeasureRow> rows, BindingResult checked) {
        need("terms.points", points, checked);
        need("terms.graceDays", graceDays, checked);
        if (!List.of("A", "B", "C").contains(Typed.text(violationClass))) {
            checked.rejectValue("terms.violationClass", "rulebook.typed.class", "class");
        }
        if (!DsaCategories.ALL.contains(Typed.text(category))) {
            checked.rejectValue("terms.category", "rulebook.typed.category", "category");
        }
        List<Measure> measures = measures(rows, checked);
        if (checked.hasErrors()) {
            return Optional.empty();
        }
        try {
            Wording law = wording(lawZh, lawEn);
            return Optional.of(new ViolationTerms(
                    ViolationClass.valueOf(Typed.text(violationClass)),
                    number(points),
                    is(strike),
                    measures,
                    is(hearing),
                    number(graceDays),
                    is(planDemanded),
                    is(zeroTolerance),
                    wording(basisZh, basisEn),
                    Typed.text(category),
                    law != null,
                    law));
        } catch (IllegalArgumentException unfit) {
            checked.reject("rulebook.typed.terms", "terms");
            return Optional.empty();
        }
    }

    /** Measures of the same class and points make one step. */
    Optional<LadderTerms> ladder(List<MeasureRow> rows, BindingResult checked) {
        need("terms.keepFrom", keepFrom, checked);
        need("terms.carryFrom", carryFrom, checked);
        need("terms.carryAs", carryAs, checked);
        need("terms.strikesMax", strikesMax, checked);
        need("terms.strikeWindowDays", strikeWindowDays, checked);
        need("terms.strikeSmall", strikeSmall, checked);
        if (!Typed.text(smallPointsMax).isEmpty()) {
            need("terms.smallPointsMax", smallPointsMax, checked);
        }
        Map<Node, List<Measure>> steps = new LinkedHashMap<>();
        for (MeasureRow row : rows) {
            if (!row.isNone()) {
                step(row, checked).ifPresent(node -> steps.computeIfAbsent(node, any -> new ArrayList<>())
                        .addAll(measures(List.of(row), checked)));
            }
        }
        if (checked.hasErrors()) {
            return Optional.empty();
        }
        try {
            List<LadderTerms.Step> all = new ArrayList<>();
            steps.forEach((node, measures) ->
                    all.add(new LadderTerms.Step(node.violationClass(), node.points(), node.repeating(), measures)));
            return Optional.of(new LadderTerms(
                    all,
                    number(keepFrom),
                    number(carryFrom),
                    number(carryAs),
                    number(strikesMax),
                    number(strikeWindowDays),
                    number(strikeSmall),
                    Typed.whole(smallPointsMax, 0, NUMBER_MAX).orElse(null)));
        } catch (IllegalArgumentException unfit) {
            checked.reject("rulebook.typed.terms", "terms");
            return Optional.empty();
        }
    }

    /** To which step a row belongs. */
    private record Node(ViolationClass violationClass, int points, boolean repeating) {}

    private static Optional<Node> step(MeasureRow row, BindingResult checked) {
        boolean known = List.of("A", "B", "C").contains(Typed.text(row.stepClass()));
        Optional<Integer> points = Typed.whole(row.stepPoints(), 0, NUMBER_MAX);
        if (!known || points.isEmpty()) {
            checked.rejectValue("measures", "rulebook.typed.step", "step");
            return Optional.empty();
        }
        return Optional.of(
                new Node(ViolationClass.valueOf(Typed.text(row.stepClass())), points.get(), is(row.repeating())));
    }

    private static List<Measure> measures(List<MeasureRow> rows, BindingResult checked) {
        List<Measure> measures = new ArrayList<>();
        for (MeasureRow row : rows) {
            if (!row.isNone()) {
                row.measure()
                        .ifPresentOrElse(
                                measures::add,
                                () -> checked.rejectValue(
                                        "measures",
                                        "rulebook.typed.measure",
                                        new Object[] {Typed.text(row.kind())},
                                        "measure"));
            }
        }
        return measures;
    }

    private static void need(String field, @Nullable String typed, BindingResult checked) {
        if (Typed.whole(typed, 0, NUMBER_MAX).isEmpty()) {
            checked.rejectValue(field, "rulebook.typed.number", "number");
        }
    }

    private static int number(@Nullable String typed) {
        return Typed.whole(typed, 0, NUMBER_MAX).orElseThrow();
    }

    private static boolean is(@Nullable String typed) {
        return "true".equals(typed);
    }

    /** Null when neither language was typed; one alone is no wording. */
    private static @Nullable Wording wording(@Nullable String zh, @Nullable String en) {
        boolean none = Typed.text(zh).isEmpty() && Typed.text(en).isEmpty();
        return none ? null : new Wording(Typed.text(zh), Typed.text(en));
    }
}
