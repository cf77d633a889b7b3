package io.touchstone.penalty.decision.web;

import io.touchstone.penalty.decision.DecisionPage;
import io.touchstone.penalty.decision.EditDecision;
import io.touchstone.penalty.effect.EffectKind;
import io.touchstone.penalty.effect.EffectSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A decision as it is written anew, with its effects row by row. */
record DecisionEditForm(
        @Nullable String version,
        @Nullable String facts,
        @Nullable String reasons,
        @Nullable String deviation,
        @Nullable String newFacts,
        @Nullable String graceDays,
        @Nullable String detection,
        @Nullable String automation,
        @Nullable List<EffectRow> rows) {

    static final int ROWS_MAX = 40;
    private static final int GRACE_MAX = 90;

    DecisionEditForm {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    static DecisionEditForm of(DecisionPage page, List<EffectSpec> orders) {
        return new DecisionEditForm(
                Long.toString(page.view().version()),
                page.view().facts(),
                page.view().reasons(),
                page.view().deviation(),
                page.newFacts(),
                Integer.toString(page.graceDays()),
                page.view().detection() ? "true" : null,
                page.view().automation().word(),
                orders.stream().map(EffectRow::of).toList());
    }

    DecisionEditForm with(List<EffectRow> others) {
        return new DecisionEditForm(
                version, facts, reasons, deviation, newFacts, graceDays, detection, automation, others);
    }

    /** One more row, of a kind that was chosen. */
    DecisionEditForm adding(@Nullable String kind) {
        Optional<EffectKind> chosen = Typed.word(EffectKind.values(), kind);
        if (chosen.isEmpty() || effects().size() >= ROWS_MAX) {
            return this;
        }
        List<EffectRow> more = new ArrayList<>(effects());
        more.add(EffectRow.empty(chosen.get()));
        return with(more);
    }

    DecisionEditForm without(int index) {
        List<EffectRow> fewer = new ArrayList<>(effects());
        if (index >= 0 && index < fewer.size()) {
            fewer.remove(index);
        }
        return with(fewer);
    }

    List<EffectRow> effects() {
        return rows == null ? List.of() : rows;
    }

    void check(BindingResult checked) {
        Typed.demand(checked, "facts", facts, Typed.TEXT_MAX);
        Typed.demand(checked, "reasons", reasons, Typed.TEXT_MAX);
        Typed.limit(checked, "deviation", deviation, Typed.WORDS_MAX);
        Typed.limit(checked, "newFacts", newFacts, Typed.WORDS_MAX);
        if (Typed.number(graceDays, 0, GRACE_MAX).isEmpty()) {
            checked.rejectValue("graceDays", "penalty.decision.typed.number", new Object[] {0, GRACE_MAX}, "number");
        }
        if (Typed.automation(automation).isEmpty()) {
            checked.rejectValue("automation", "penalty.decision.typed.choose", "choose");
        }
        if (Typed.number(version, 0, Integer.MAX_VALUE).isEmpty()) {
            checked.reject("penalty.decision.typed.stale", "stale");
        }
        for (int i = 0; i < effects().size(); i++) {
            if (TypedEffects.read(effects().get(i)).isEmpty()) {
                checked.rejectValue(
                        "rows[" + i + "].kind", "penalty.decision.typed.effect", new Object[] {i + 1}, "effect");
            }
        }
    }

    EditDecision command() {
        return new EditDecision(
                Typed.number(version, 0, Integer.MAX_VALUE).orElseThrow(),
                Typed.text(facts, Typed.TEXT_MAX).orElseThrow(),
                Typed.text(reasons, Typed.TEXT_MAX).orElseThrow(),
                Typed.text(deviation, Typed.WORDS_MAX).orElse(null),
                Typed.text(newFacts, Typed.WORDS_MAX).orElse(null),
                detection != null,
                Typed.automation(automation).orElseThrow(),
                Typed.number(graceDays, 0, GRACE_MAX).orElseThrow(),
                effects().stream()
                        .<EffectSpec>flatMap(row -> TypedEffects.read(row).stream())
                        .toList());
    }
}
