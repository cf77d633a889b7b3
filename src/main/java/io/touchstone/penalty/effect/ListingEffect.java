package io.touchstone.penalty.effect;

import io.touchstone.catalog.ListingSelection;
import io.touchstone.catalog.Listings;
import io.touchstone.catalog.RemoveListings;
import io.touchstone.kernel.Rule;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes listings off the shelf; those that another decision took off too stay off when this one is undone. */
@Component
class ListingEffect implements EffectHandler<EffectSpec.Listing> {

    private static final String REMOVAL = "removal";
    private static final String PRODUCTS = "products";

    private final Listings listings;

    ListingEffect(Listings listings) {
        this.listings = listings;
    }

    @Override
    public Class<EffectSpec.Listing> handles() {
        return EffectSpec.Listing.class;
    }

    @Override
    public Foreseen preview(EffectSpec.Listing spec, EffectContext in) {
        ListingSelection selection = selection(spec, in);
        Listings.Count count = listings.foresee(selection, in.at());
        long live = live(in, count);
        List<Rule> obstacles = count.products() == 0 ? List.of(EffectRule.EFFECT_LISTS_NOTHING) : List.of();
        return new Foreseen(count.products(), figures(live, live - count.changed()), obstacles);
    }

    @Override
    public Made apply(EffectSpec.Listing spec, EffectContext in) {
        ListingSelection selection = selection(spec, in);
        long before = live(in, listings.foresee(selection, in.at()));
        Listings.Count count = listings.remove(
                new RemoveListings(in.effectId(), selection, in.number(), in.reason(), in.at(), in.actor()));
        return new Made(
                Map.of(REMOVAL, in.effectId().toString(), PRODUCTS, Long.toString(count.products())),
                figures(before, before - count.changed()),
                in.end(spec.days()));
    }

    @Override
    public Undone revert(EffectSpec.Listing spec, Made made, EffectContext in) {
        Listings.Count count = listings.restore(in.effectId(), in.reason(), in.at(), in.actor());
        long after = in.merchantId() == null ? count.changed() : listings.live(in.merchant(), in.at());
        return new Undone(figures(after - count.changed(), after));
    }

    @Override
    public List<Figure> revertFor(EffectSpec.Listing spec, String merchantId, EffectContext in) {
        Listings.Count count = listings.release(in.effectId(), merchantId, in.reason(), in.at(), in.actor());
        if (count.products() == 0) {
            return List.of();
        }
        long after = listings.live(merchantId, in.at());
        return figures(after - count.changed(), after);
    }

    @Override
    public void expire(EffectSpec.Listing spec, Made made, EffectContext in) {
        listings.restore(in.effectId(), in.reason(), in.at(), in.actor());
    }

    /** Of the shop that is decided about; of a brand in all shops those that are meant. */
    private long live(EffectContext in, Listings.Count meant) {
        return in.merchantId() == null ? meant.changed() : listings.live(in.merchant(), in.at());
    }

    private static List<Figure> figures(long before, long after) {
        return List.of(new Figure("live_listings", Long.toString(before), Long.toString(after)));
    }

    static ListingSelection selection(EffectSpec.Listing spec, EffectContext in) {
        return switch (spec.reach()) {
            case PRODUCT -> ListingSelection.product(in.merchantId(), spec.value());
            case SHOP -> new ListingSelection(ListingSelection.Reach.SHOP, in.merchant(), "", List.of(), spec.except());
            case BRAND ->
                new ListingSelection(
                        ListingSelection.Reach.BRAND, in.merchantId(), spec.value(), spec.spellings(), spec.except());
        };
    }
}
