package io.touchstone.penalty.statement;

import io.touchstone.catalog.ListingSelection;
import io.touchstone.catalog.Listings;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.effect.EffectKind;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.statement.StatementContent.Line;
import io.touchstone.penalty.statement.StatementContent.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which shops a decision about a brand takes listings from, and which ones; foreseen while its days of grace run. */
@Component
class ShopListings {

    static final int LINES_MAX = 1_000;

    /** More shops than a market has. */
    private static final int SHOPS_MAX = 1_000_000;

    private final Listings listings;

    ShopListings(Listings listings) {
        this.listings = listings;
    }

    /** What it takes from the shop that is told; null for a decision about one shop, or about a brand as a whole. */
    @Nullable
    Taken taken(DecisionView decision, Instant at) {
        String merchant = decision.merchantId();
        if (merchant == null || decision.brand() == null) {
            return null;
        }
        long count = 0;
        List<Line> lines = new ArrayList<>();
        for (EffectView effect : effects(decision)) {
            count += count(effect, merchant, at);
            items(effect, merchant, at).forEach(item -> lines.add(new Line(item.productId(), item.title())));
        }
        return new Taken(count, lines.stream().distinct().limit(LINES_MAX).toList());
    }

    /** The next shops by id after one. */
    List<String> shops(DecisionView decision, Instant at, String after, int limit) {
        TreeSet<String> shops = new TreeSet<>();
        for (EffectView effect : effects(decision)) {
            List<Listings.ShopCount> found = effect.appliedAt() != null
                    ? listings.shops(effect.id(), at, after, limit)
                    : listings.foreseeByShop(selection(effect, null), at, SHOPS_MAX);
            found.stream()
                    .map(Listings.ShopCount::merchantId)
                    .filter(shop -> shop.compareTo(after) > 0)
                    .forEach(shops::add);
        }
        return shops.stream().limit(limit).toList();
    }

    /** How many shops; one that two effects reach counts twice. */
    long shopCount(DecisionView decision, Instant at) {
        return effects(decision).stream()
                .mapToLong(effect -> effect.appliedAt() != null
                        ? listings.taken(effect.id(), null, at).shops()
                        : listings.foresee(selection(effect, null), at).shops())
                .sum();
    }

    private long count(EffectView effect, String merchant, Instant at) {
        return effect.appliedAt() != null
                ? listings.taken(effect.id(), merchant, at).products()
                : listings.foresee(selection(effect, merchant), at).products();
    }

    private List<Listings.Item> items(EffectView effect, String merchant, Instant at) {
        return effect.appliedAt() != null
                ? listings.itemsOf(effect.id(), merchant, at, "", LINES_MAX)
                : listings.foreseeItems(selection(effect, merchant), at, "", LINES_MAX);
    }

    private static List<EffectView> effects(DecisionView decision) {
        return decision.effects().stream()
                .filter(one -> one.spec().kind() == EffectKind.LISTING)
                .toList();
    }

    private static ListingSelection selection(EffectView effect, @Nullable String merchant) {
        EffectSpec.Listing spec = (EffectSpec.Listing) effect.spec();
        return spec.reach() == EffectSpec.Listing.Reach.PRODUCT
                ? ListingSelection.product(merchant, spec.value())
                : new ListingSelection(
                        ListingSelection.Reach.BRAND, merchant, spec.value(), spec.spellings(), spec.except());
    }
}
