package io.touchstone.penalty.removal;

import io.touchstone.catalog.Listings;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.decision.ReversalRequest;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.removal.BrandRemovalView.Step;
import io.touchstone.penalty.statement.ShopTellings;
import io.touchstone.rulebook.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a brand-wide removal together. */
@Component
class BrandRemovals {

    static final int SHOPS = 50;

    private final Decisions decisions;
    private final Listings listings;
    private final Settings settings;
    private final ShopTellings tellings;

    BrandRemovals(Decisions decisions, Listings listings, Settings settings, ShopTellings tellings) {
        this.decisions = decisions;
        this.listings = listings;
        this.settings = settings;
        this.tellings = tellings;
    }

    /** A decision about a brand in all shops with the effect that takes its listings. */
    record Found(DecisionView decision, EffectView effect, EffectSpec.Listing spec) {}

    /** @throws NotFound when there is none of this number, or it is about one shop */
    Found find(String number) {
        DecisionView decision = decisions
                .byNumber(number)
                .filter(one -> one.merchantId() == null)
                .orElseThrow(() -> new NotFound("decision", number));
        EffectView effect = decision.effects().stream()
                .filter(one -> one.spec() instanceof EffectSpec.Listing)
                .findFirst()
                .orElseThrow(() -> new NotFound("decision", number));
        return new Found(decision, effect, (EffectSpec.Listing) effect.spec());
    }

    BrandPreview preview(BrandChoice choice, Instant at) {
        return new BrandPreview(
                choice,
                listings.foresee(choice.selection(), at),
                listings.foreseeByShop(choice.selection(), at, SHOPS));
    }

    BrandRemovalView view(String number, @Nullable String cursor, @Nullable String toldAfter, int limit, Instant at) {
        Found found = find(number);
        DecisionView decision = found.decision();
        EffectView effect = found.effect();
        EffectSpec.Listing spec = found.spec();
        ReversalRequest undo = decisions.openRequest(decision.id()).orElse(null);
        Instant until = undoUntil(effect);
        BrandChoice choice = new BrandChoice(spec.value(), spec.spellings(), spec.except());
        return new BrandRemovalView(
                decision,
                effect,
                choice,
                listings.foresee(choice.selection(), at),
                listings.foreseeByShop(choice.selection(), at, SHOPS),
                until,
                undo,
                step(effect, until, undo, at),
                tellings.newest(decision.id()).orElse(null),
                tellings.told(decision.id()),
                tellings.shops(decision.id(), toldAfter, limit),
                items(effect, choice, cursor, limit, at));
    }

    private static Step step(EffectView effect, @Nullable Instant until, @Nullable ReversalRequest undo, Instant at) {
        if (until == null || effect.state() != EffectView.State.APPLIED) {
            return Step.NONE;
        }
        if (!at.isBefore(until)) {
            return Step.OVER;
        }
        return undo == null ? Step.ASK : Step.CONFIRM;
    }

    /** Natural days from the removal, by the setting in force then. */
    @Nullable
    Instant undoUntil(EffectView effect) {
        Instant applied = effect.appliedAt();
        return applied == null
                ? null
                : applied.plus(
                        Duration.ofDays(settings.at(RemovalTerms.KEY, applied).undoDays()));
    }

    private KeysetPage<Listings.Item> items(
            EffectView effect, BrandChoice choice, @Nullable String cursor, int limit, Instant at) {
        String after = cursor == null
                ? ""
                : Cursor.decode(cursor, 1).map(values -> values.get(0)).orElse("");
        List<Listings.Item> rows = effect.appliedAt() == null
                ? listings.foreseeItems(choice.selection(), at, after, limit + 1)
                : listings.items(effect.id(), at, after, limit + 1);
        return KeysetPage.cut(rows, limit, item -> List.of(item.productId()));
    }
}
