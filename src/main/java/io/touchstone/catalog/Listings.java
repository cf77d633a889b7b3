package io.touchstone.catalog;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes listings off the shelf and puts them back. Commands join the caller's transaction, so that a decision and its effects agree;
 * whether the actor may decide is the caller's to ask.
 */
public interface Listings {

    /** Removes every listing the command means; told again with the same id it removes nothing again. */
    Count remove(RemoveListings command);

    /**
     * Ends a removal: its listings are on sale again unless another one still names them. Nothing happens when it has ended before.
     *
     * @throws io.touchstone.kernel.NotFound when there is none
     */
    Count restore(UUID removalId, String reason, Instant at, Actor actor);

    /**
     * Ends one shop's share of a removal from all shops; the others' stay off. Nothing happens when it was released, or the whole has
     * ended, before.
     *
     * @throws io.touchstone.kernel.NotFound when there is none
     */
    Count release(UUID removalId, String merchantId, String reason, Instant at, Actor actor);

    /** The shops that a removal took listings from, by id after one; live is what each has on sale of them now. */
    List<ShopCount> shops(UUID removalId, Instant at, String after, int limit);

    /** What a removal took in all, or from one shop; changed is what is on sale of it now. */
    Count taken(UUID removalId, @Nullable String merchantId, Instant at);

    /** What a removal took from one shop, by product id after one. */
    List<Item> itemsOf(UUID removalId, String merchantId, Instant at, String after, int limit);

    /** How much a removal would take; changes nothing. */
    Count foresee(ListingSelection selection, Instant at);

    /** The same shop by shop, those with most live listings first. */
    List<ShopCount> foreseeByShop(ListingSelection selection, Instant at, int limit);

    /** What a removal would take, by product id after one. */
    List<Item> foreseeItems(ListingSelection selection, Instant at, String after, int limit);

    /** What a removal took and how each stands now, by product id after one. */
    List<Item> items(UUID removalId, Instant at, String after, int limit);

    /** How many listings of a shop are on sale. */
    long live(String merchantId, Instant at);

    /**
     * Products that are meant, shops that have them, and products that stop being on sale, or are again.
     */
    record Count(long products, long shops, long changed) {}

    /** Of one shop. */
    record ShopCount(String merchantId, long products, long live) {}

    /** One product of a removal. */
    record Item(
            String productId,
            String merchantId,
            @Nullable String title,
            @Nullable String brand,
            boolean live) {}
}
