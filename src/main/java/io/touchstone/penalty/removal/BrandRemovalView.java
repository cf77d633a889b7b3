package io.touchstone.penalty.removal;

import io.touchstone.catalog.Listings;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.effect.EffectView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brand-wide removal as it stands.
 *
 * @param effect that takes the listings
 * @param undoUntil until when it is kept ready to be undone as a whole; null before it takes effect
 * @param items product by product: what it took, or would take
 */
public record BrandRemovalView(
        DecisionView decision,
        EffectView effect,
        BrandChoice choice,
        Listings.Count count,
        List<Listings.ShopCount> shops,
        @Nullable Instant undoUntil,
        KeysetPage<Listings.Item> items) {

    public BrandRemovalView {
        shops = List.copyOf(shops);
    }
}
