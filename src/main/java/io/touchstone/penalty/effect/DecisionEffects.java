package io.touchstone.penalty.effect;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Subject;
import io.touchstone.penalty.PenaltyEvent;
import io.touchstone.penalty.effect.EffectRows.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries effects out one by one through their handlers, and keeps beside each what it made. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class DecisionEffects implements Effects {

    private final EffectRows rows;
    private final EffectHandlers handlers;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    DecisionEffects(EffectRows rows, EffectHandlers handlers, ApplicationEventPublisher events, Ids ids) {
        this.rows = rows;
        this.handlers = handlers;
        this.events = events;
        this.ids = ids;
    }

    @Override
    public void plan(UUID decisionId, List<EffectSpec> specs) {
        rows.dropPlanned(decisionId);
        specs.forEach(spec -> rows.plan(ids.next(), decisionId, null, spec));
    }

    @Override
    public List<Planned> preview(Cause cause, Instant at, Actor actor) {
        return planned(cause).stream()
                .map(kept -> new Planned(kept.view(), foresee(kept.view().spec(), context(cause, kept, at, at, actor))))
                .toList();
    }

    @Override
    public List<EffectView> applyPlanned(Cause cause, Instant at, Actor actor) {
        return planned(cause).stream()
                .map(kept -> apply(kept, context(cause, kept, at, at, actor)))
                .toList();
    }

    @Override
    public List<EffectView> applyRun(
            Cause cause, UUID run, List<EffectSpec> specs, Instant since, Instant at, Actor actor) {
        return specs.stream()
                .filter(spec -> !isOver(spec, since, at))
                .map(spec -> {
                    UUID id = ids.next();
                    rows.plan(id, cause.decisionId(), run, spec);
                    Kept kept = held(id);
                    return apply(kept, context(cause, kept, since, at, actor));
                })
                .toList();
    }

    @Override
    public EffectView revert(Cause cause, UUID effectId, Instant at, Actor actor) {
        Kept kept = held(effectId);
        if (kept.view().state() != EffectView.State.APPLIED) {
            return kept.view();
        }
        EffectContext in = context(cause, kept, at, at, actor);
        if (isDue(kept, at)) {
            return end(kept, in);
        }
        EffectHandler.Undone undone = undo(kept.view().spec(), kept.made(), in);
        rows.reverted(effectId, undone.figures(), at);
        tell("effect_reverted", kept.view(), in);
        return held(effectId).view();
    }

    @Override
    public List<EffectHandler.Figure> revertFor(
            Cause cause, UUID effectId, String merchantId, Instant at, Actor actor) {
        Kept kept = held(effectId);
        if (kept.view().state() != EffectView.State.APPLIED || isDue(kept, at)) {
            return List.of();
        }
        return undoFor(kept.view().spec(), merchantId, context(cause, kept, at, at, actor));
    }

    @Override
    public EffectView release(Cause cause, UUID effectId, Instant at, Actor actor) {
        Kept kept = held(effectId);
        boolean holds = kept.view().state() == EffectView.State.APPLIED;
        return holds ? end(kept, context(cause, kept, at, at, actor)) : kept.view();
    }

    @Override
    public void releaseWaiting(Cause cause, Instant at, Actor actor) {
        rows.ofDecision(cause.decisionId()).stream()
                .filter(kept -> kept.waits() && kept.view().state() == EffectView.State.APPLIED)
                .forEach(kept -> release(kept, context(cause, kept, at, at, actor)));
    }

    /** Ends effects whose time is over, a batch a transaction, and answers how many it was. */
    @Transactional
    int endDue(Instant at, int limit, Actor actor) {
        List<UUID> due = rows.due(at, limit);
        for (UUID id : due) {
            Kept kept = held(id);
            end(kept, context(rows.cause(id), kept, at, at, actor));
        }
        return due.size();
    }

    @Override
    @Transactional(readOnly = true)
    public List<EffectView> of(UUID decisionId) {
        return rows.ofDecision(decisionId).stream().map(Kept::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<EffectView> ofRun(UUID run) {
        return rows.ofRun(run).stream().map(Kept::view).toList();
    }

    private List<Kept> planned(Cause cause) {
        return rows.ofDecision(cause.decisionId()).stream()
                .filter(kept -> kept.view().state() == EffectView.State.PLANNED)
                .toList();
    }

    private EffectView apply(Kept kept, EffectContext in) {
        EffectView effect = kept.view();
        EffectHandler.Made made = carryOut(effect.spec(), in);
        rows.applied(effect.id(), made, in.waits(), in.at());
        tell("effect_applied", effect, in);
        return held(effect.id()).view();
    }

    private EffectView end(Kept kept, EffectContext in) {
        Instant endsAt = kept.view().endsAt();
        expire(kept.view().spec(), kept.made(), in);
        rows.ended(kept.view().id(), endsAt == null || endsAt.isAfter(in.at()) ? in.at() : endsAt);
        tell("effect_ended", kept.view(), in);
        return held(kept.view().id()).view();
    }

    private void release(Kept kept, EffectContext in) {
        Instant appliedAt = kept.view().appliedAt();
        Integer days = kept.view().spec().days();
        if (appliedAt == null || days == null || isOver(kept.view().spec(), appliedAt, in.at())) {
            end(kept, in);
        } else {
            rows.released(kept.view().id(), appliedAt.plus(Duration.ofDays(days)));
        }
    }

    private Kept held(UUID effectId) {
        return rows.hold(effectId).orElseThrow(() -> new NotFound("effect", effectId.toString()));
    }

    private void tell(String verb, EffectView effect, EffectContext in) {
        events.publishEvent(new PenaltyEvent(
                verb,
                new Subject("decision", in.number()),
                in.actor(),
                in.at(),
                Map.of(
                        "effect",
                        effect.id().toString(),
                        "kind",
                        effect.spec().kind().word())));
    }

    private <S extends EffectSpec> EffectHandler.Foreseen foresee(S spec, EffectContext in) {
        return in.merchantId() != null || isAboutAllShops(spec)
                ? handlers.of(spec).preview(spec, in)
                : new EffectHandler.Foreseen(0, List.of(), List.of(EffectRule.EFFECT_NEEDS_A_SHOP));
    }

    private <S extends EffectSpec> EffectHandler.Made carryOut(S spec, EffectContext in) {
        return handlers.of(spec).apply(spec, in);
    }

    private <S extends EffectSpec> EffectHandler.Undone undo(S spec, EffectHandler.Made made, EffectContext in) {
        return handlers.of(spec).revert(spec, made, in);
    }

    private <S extends EffectSpec> List<EffectHandler.Figure> undoFor(S spec, String merchantId, EffectContext in) {
        return handlers.of(spec).revertFor(spec, merchantId, in);
    }

    private <S extends EffectSpec> void expire(S spec, EffectHandler.Made made, EffectContext in) {
        handlers.of(spec).expire(spec, made, in);
    }

    private static boolean isAboutAllShops(EffectSpec spec) {
        return spec instanceof EffectSpec.Publication
                || (spec instanceof EffectSpec.Listing listing && listing.reach() != EffectSpec.Listing.Reach.SHOP);
    }

    private static boolean isDue(Kept kept, Instant at) {
        Instant endsAt = kept.view().endsAt();
        return endsAt != null && !endsAt.isAfter(at);
    }

    private static boolean isOver(EffectSpec spec, Instant since, Instant at) {
        Integer days = spec.days();
        return days != null && !since.plus(Duration.ofDays(days)).isAfter(at);
    }

    /** Points, a fine, voided ratings and a publication are no measures that a corrective action could end. */
    private static boolean canWait(EffectSpec spec) {
        return switch (spec.kind()) {
            case RESTRICTION, LISTING, MERCHANT_STATE, DOCUMENT_HOLD -> true;
            case DEPOSIT -> spec instanceof EffectSpec.Deposit money && money.act() == EffectSpec.Deposit.Act.HOLD;
            case POINTS, RATING_VOID, PUBLICATION -> false;
        };
    }

    /** A step of the ladder ends by its days even under a decision whose own measures wait. */
    private static EffectContext context(Cause cause, Kept kept, Instant since, Instant at, Actor actor) {
        return new EffectContext(
                kept.view().id(),
                cause.decisionId(),
                cause.merchantId(),
                cause.number(),
                cause.reason(),
                since,
                cause.waits()
                        && kept.view().run() == null
                        && canWait(kept.view().spec()),
                at,
                actor);
    }
}
