package io.touchstone.catalog.domain;

import io.touchstone.catalog.ListingSelection;
import io.touchstone.catalog.Listings;
import io.touchstone.catalog.ListingsApplied;
import io.touchstone.catalog.ProductDelisted;
import io.touchstone.catalog.RemoveListings;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps removals, set-based whatever their size, and tells those who compute from listings in the same transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class RemovalRegister implements Listings {

    private final RemovalRows rows;
    private final JdbcTemplate db;
    private final ObjectProvider<ListingsApplied> followers;
    private final ApplicationEventPublisher events;

    RemovalRegister(
            RemovalRows rows,
            JdbcTemplate db,
            ObjectProvider<ListingsApplied> followers,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.db = db;
        this.followers = followers;
        this.events = events;
    }

    @Override
    public Count remove(RemoveListings command) {
        rows.alone();
        if (rows.exists(command.removalId())) {
            return new Count(rows.products(command.removalId()), 0, 0);
        }
        Count count = rows.count(command.selection(), command.at());
        rows.add(command, count.products());
        tell();
        publish(command.removalId(), false, count, command.at(), command.actor());
        return count;
    }

    @Override
    public Count restore(UUID removalId, String reason, Instant at, Actor actor) {
        rows.alone();
        if (!rows.exists(removalId)) {
            throw new NotFound("removal", removalId.toString());
        }
        if (!rows.end(removalId, reason, at, actor)) {
            return new Count(rows.products(removalId), 0, 0);
        }
        Count count = rows.putBack(removalId, at);
        tell();
        publish(removalId, true, count, at, actor);
        return count;
    }

    @Override
    public Count release(UUID removalId, String merchantId, String reason, Instant at, Actor actor) {
        rows.alone();
        if (!rows.exists(removalId)) {
            throw new NotFound("removal", removalId.toString());
        }
        if (!rows.release(removalId, merchantId, reason, at, actor)) {
            return new Count(0, 0, 0);
        }
        Count count = rows.putBack(removalId, merchantId, at);
        tell();
        events.publishEvent(new ProductDelisted(
                removalId,
                Subject.merchant(merchantId),
                true,
                count.products(),
                count.shops(),
                rows.find(removalId).caseNo(),
                actor,
                at));
        return count;
    }

    @Override
    public List<ShopCount> shops(UUID removalId, Instant at, String after, int limit) {
        return rows.shops(removalId, at, after, limit);
    }

    @Override
    public Count taken(UUID removalId, @Nullable String merchantId, Instant at) {
        return rows.taken(removalId, merchantId, at);
    }

    @Override
    public List<Item> itemsOf(UUID removalId, String merchantId, Instant at, String after, int limit) {
        return rows.itemsOf(removalId, merchantId, at, after, limit);
    }

    @Override
    public Count foresee(ListingSelection selection, Instant at) {
        return rows.count(selection, at);
    }

    @Override
    public List<ShopCount> foreseeByShop(ListingSelection selection, Instant at, int limit) {
        return rows.byShop(selection, at, limit);
    }

    @Override
    public List<Item> foreseeItems(ListingSelection selection, Instant at, String after, int limit) {
        return rows.meant(selection, at, after, limit);
    }

    @Override
    public List<Item> items(UUID removalId, Instant at, String after, int limit) {
        return rows.items(removalId, at, after, limit);
    }

    @Override
    public long live(String merchantId, Instant at) {
        return rows.live(merchantId, at);
    }

    private void tell() {
        followers.orderedStream().forEach(follower -> follower.listingsChanged(db));
    }

    private void publish(UUID removalId, boolean ended, Count count, Instant at, Actor actor) {
        RemovalRows.Row row = rows.find(removalId);
        events.publishEvent(new ProductDelisted(
                removalId, subject(row), ended, count.products(), count.shops(), row.caseNo(), actor, at));
    }

    private static Subject subject(RemovalRows.Row row) {
        return switch (row.reach()) {
            case PRODUCT -> new Subject("product", row.value());
            case SHOP -> Subject.merchant(String.valueOf(row.merchantId()));
            case BRAND -> new Subject("brand", row.value());
        };
    }
}
