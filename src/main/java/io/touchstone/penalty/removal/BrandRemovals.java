package io.touchstone.penalty.removal;

import io.touchstone.catalog.Listings;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.EffectView;
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

    BrandRemovals(Decisions decisions, Listings listings, Settings settings) {
        this.decisions = decisions;
        this.listings = listings;
        this.settings = settings;
    }

    BrandPreview preview(BrandChoice choice, Instant at) {
        return new BrandPreview(
                choice,
                listings.foresee(choice.selection(), at),
                listings.foreseeByShop(choice.selection(), at, SHOPS));
    }

    BrandRemovalView view(String number, @Nullable String cursor, int limit, Instant at) {
        DecisionView decision = decisions.byNumber(number).orElseThrow(() -> new NotFound("decision", number));
        EffectView effect = decision.effects().stream()
                .filter(one -> one.spec() instanceof EffectSpec.Listing)
                .findFirst()
                .orElseThrow(() -> new NotFound("decision", number));
        EffectSpec.Listing spec = (EffectSpec.Listing) effect.spec();
        if (decision.merchantId() != null) {
            throw new NotFound("decision", number);
        }
        BrandChoice choice = new BrandChoice(spec.value(), spec.spellings(), spec.except());
        return new BrandRemovalView(
                decision,
                effect,
                choice,
                listings.foresee(choice.selection(), at),
                listings.foreseeByShop(choice.selection(), at, SHOPS),
                undoUntil(effect),
                items(effect, choice, cursor, limit, at));
    }

    private @Nullable Instant undoUntil(EffectView effect) {
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
