package io.touchstone.penalty.removal.web;

import io.touchstone.penalty.removal.BrandChoice;
import io.touchstone.penalty.removal.MakeBrandRemoval;
import io.touchstone.shell.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A brand-wide removal as it is typed.
 *
 * @param once made when the form was shown
 * @param spellings other ways of writing the brand, one a line
 * @param except products that stay, one a line
 */
record BrandRemovalForm(
        @Nullable String once,
        @Nullable String brand,
        @Nullable String spellings,
        @Nullable String except,
        @Nullable String rule,
        @Nullable String facts,
        @Nullable String reasons,
        @Nullable String why) {

    private static final int BRAND_MAX = 200;
    private static final int LINES_MAX = 1_000;
    private static final int TEXT_MAX = 4_000;
    private static final int WHY_MAX = 2_000;

    /** With an id of its own, where none was typed yet. */
    BrandRemovalForm with(UUID fresh) {
        return Typed.id(once).isEmpty()
                ? new BrandRemovalForm(fresh.toString(), brand, spellings, except, rule, facts, reasons, why)
                : this;
    }

    boolean isAsked() {
        return !Typed.text(brand).isEmpty();
    }

    void checkChoice(BindingResult checked) {
        require("brand", brand, BRAND_MAX, checked);
        tooMany("spellings", lines(spellings), checked);
        tooMany("except", lines(except), checked);
    }

    void check(BindingResult checked) {
        checkChoice(checked);
        if (Typed.id(once).isEmpty()) {
            checked.reject("penalty.removal.typed.stale", "stale");
        }
        require("rule", rule, BRAND_MAX, checked);
        require("facts", facts, TEXT_MAX, checked);
        require("reasons", reasons, TEXT_MAX, checked);
        require("why", why, WHY_MAX, checked);
    }

    BrandChoice choice() {
        return new BrandChoice(Typed.text(brand), lines(spellings), lines(except));
    }

    MakeBrandRemoval command() {
        return new MakeBrandRemoval(
                Typed.id(once).orElseThrow(),
                choice(),
                Typed.text(rule),
                Typed.text(facts),
                Typed.text(reasons),
                Typed.text(why));
    }

    private static void require(String field, @Nullable String typed, int max, BindingResult checked) {
        if (Typed.text(typed).isEmpty() || Typed.text(typed).length() > max) {
            checked.rejectValue(field, "penalty.removal.typed.text", new Object[] {max}, "text");
        }
    }

    private static void tooMany(String field, List<String> lines, BindingResult checked) {
        if (lines.size() > LINES_MAX || lines.stream().anyMatch(line -> line.length() > BRAND_MAX)) {
            checked.rejectValue(field, "penalty.removal.typed.lines", new Object[] {LINES_MAX, BRAND_MAX}, "lines");
        }
    }

    private static List<String> lines(@Nullable String typed) {
        return Typed.text(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
