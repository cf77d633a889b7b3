package io.touchstone.penalty.points;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.penalty.effect.EffectKind;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.effect.Effects;
import io.touchstone.penalty.effect.MeasureEffects;
import io.touchstone.rulebook.Measure;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Compares the nodes that the points in force reach with those carried out, and applies the difference (ruling E6): what is no longer
 * reached is undone, what is reached elsewhere begins now and ends when it would have ended, and a lighter node ends with a heavier one.
 */
@Component
class LadderSettlement {

    /** What lasts; money that was taken and a warning that was given do not end with the node. */
    private static final Set<EffectKind> LASTING =
            EnumSet.of(EffectKind.RESTRICTION, EffectKind.LISTING, EffectKind.MERCHANT_STATE, EffectKind.DOCUMENT_HOLD);

    private final PointAccounts accounts;
    private final RunBook runs;
    private final Effects effects;
    private final MeasureEffects measures;
    private final PointNews news;
    private final Ids ids;

    LadderSettlement(
            PointAccounts accounts,
            RunBook runs,
            @Lazy Effects effects,
            @Lazy MeasureEffects measures,
            PointNews news,
            Ids ids) {
        this.accounts = accounts;
        this.runs = runs;
        this.effects = effects;
        this.measures = measures;
        this.news = news;
        this.ids = ids;
    }

    /** For whom, when and by whom. */
    private record Turn(String merchantId, Instant at, Actor actor) {}

    /** In the transaction that changed the points and locked the merchant's. */
    void settle(String merchantId, Instant at, Actor actor) {
        Turn turn = new Turn(merchantId, at, actor);
        List<StoredRun> standing = runs.standing(merchantId);
        List<LadderRun> wanted = accounts.read(merchantId, at).values().stream()
                .flatMap(account -> account.runs().stream())
                .sorted(Comparator.comparing(LadderRun::startsAt))
                .toList();
        wanted.stream()
                .filter(run -> standing.stream().noneMatch(one -> one.isOf(run)))
                .forEach(run -> begin(run, turn));
        for (StoredRun stored : standing) {
            wanted.stream()
                    .filter(stored::isOf)
                    .findFirst()
                    .ifPresentOrElse(run -> follow(stored, run, turn), () -> undo(stored, turn));
        }
    }

    private void begin(LadderRun run, Turn turn) {
        UUID id = ids.next();
        runs.begin(id, turn.merchantId(), run, turn.at());
        List<Measure> due = run.replacedAt() == null ? run.measures() : run.atOnce();
        apply(id, run, due, turn);
        news.run(
                "ladder_reached", runs.cause(run.eventId()), run.violationClass(), run.node(), turn.at(), turn.actor());
    }

    private void follow(StoredRun stored, LadderRun run, Turn turn) {
        boolean replaced = run.replacedAt() != null;
        if (replaced == stored.replaced()) {
            return;
        }
        if (replaced) {
            effects.ofRun(stored.id()).stream()
                    .filter(effect -> LASTING.contains(effect.spec().kind()))
                    .forEach(effect ->
                            effects.release(runs.cause(stored.eventId()), effect.id(), turn.at(), turn.actor()));
        } else {
            apply(stored.id(), run, run.lasting(), turn);
        }
        runs.move(stored.id(), replaced ? RunBook.REPLACED : RunBook.RUNNING, turn.at());
        String verb = replaced ? "ladder_replaced" : "ladder_resumed";
        news.run(verb, runs.cause(stored.eventId()), run.violationClass(), run.node(), turn.at(), turn.actor());
    }

    private void undo(StoredRun stored, Turn turn) {
        Effects.Cause cause = runs.cause(stored.eventId());
        effects.ofRun(stored.id()).stream()
                .sorted(Comparator.comparingInt(EffectView::seq).reversed())
                .forEach(effect -> effects.revert(cause, effect.id(), turn.at(), turn.actor()));
        runs.move(stored.id(), RunBook.UNDONE, turn.at());
        news.undone(cause, stored.node(), turn.at(), turn.actor());
    }

    private void apply(UUID id, LadderRun run, List<Measure> due, Turn turn) {
        List<EffectSpec> specs = measures.of(due, turn.merchantId(), null, run.node(), run.startsAt());
        effects.applyRun(runs.cause(run.eventId()), id, specs, run.startsAt(), turn.at(), turn.actor());
    }
}
