package io.touchstone.penalty.decision.web;

import io.touchstone.penalty.decision.DecisionPage;
import io.touchstone.penalty.decision.EditDecision;
import io.touchstone.penalty.effect.EffectKind;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.shell.Typed;
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
        DecisionFields.demand(checked, "facts", facts, DecisionFields.TEXT_MAX);
        DecisionFields.demand(checked, "reasons", reasons, DecisionFields.TEXT_MAX);
        DecisionFields.limit(checked, "deviation", deviation, Typed.WORDS_MAX);
        DecisionFields.limit(checked, "newFacts", newFacts, Typed.WORDS_MAX);
        if (Typed.whole(graceDays, 0, GRACE_MAX).isEmpty()) {
            checked.rejectValue("graceDays", "penalty.decision.typed.number", new Object[] {0, GRACE_MAX}, "number");
        }
        if (DecisionFields.automation(automation).isEmpty()) {
            checked.rejectValue("automation", "penalty.decision.typed.choose", "choose");
        }
        if (Typed.whole(version, 0, Integer.MAX_VALUE).isEmpty()) {
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
                Typed.whole(version, 0, Integer.MAX_VALUE).orElseThrow(),
                Typed.words(facts, DecisionFields.TEXT_MAX).orElseThrow(),
                Typed.words(reasons, DecisionFields.TEXT_MAX).orElseThrow(),
                Typed.words(deviation, Typed.WORDS_MAX).orElse(null),
                Typed.words(newFacts, Typed.WORDS_MAX).orElse(null),
                detection != null,
                DecisionFields.automation(automation).orElseThrow(),
                Typed.whole(graceDays, 0, GRACE_MAX).orElseThrow(),
                effects().stream()
                        .<EffectSpec>flatMap(row -> TypedEffects.read(row).stream())
                        .toList());
    }
}
