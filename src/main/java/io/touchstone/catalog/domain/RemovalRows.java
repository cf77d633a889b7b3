package io.touchstone.catalog.domain;

import io.touchstone.catalog.ListingSelection;
import io.touchstone.catalog.ListingSelection.Reach;
import io.touchstone.catalog.Listings.Count;
import io.touchstone.catalog.Listings.Item;
import io.touchstone.catalog.Listings.ShopCount;
import io.touchstone.catalog.RemoveListings;
import io.touchstone.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of removals, and the counter beside each product that follows them. */
@Repository
class RemovalRows {

    /** One removal is written at a time, so that two that overlap never wait for each other's products. */
    private static final long LOCK = 0x6c697374696e6773L;

    private static final String LIVE =
            "not p.bare and p.open_removals = 0 and (p.listed_at is null or p.listed_at <= :at)";

    private static final String ITEM = "select p.product_id, p.merchant_id, p.title, p.brand, (" + LIVE + ")";

    private final JdbcClient jdbc;

    RemovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was decided about a removal. */
    record Row(Reach reach, @Nullable String merchantId, String value, String caseNo) {}

    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", LOCK)
                .query((row, i) -> 0)
                .list();
    }

    boolean exists(UUID removalId) {
        return jdbc.sql("select exists (select from catalog_removal where removal_id = :id)")
                .param("id", removalId)
                .query(Boolean.class)
                .single();
    }

    long products(UUID removalId) {
        return jdbc.sql("select products from catalog_removal where removal_id = :id")
                .param("id", removalId)
                .query(Long.class)
                .single();
    }

    Row find(UUID removalId) {
        return jdbc.sql("select reach, merchant_id, value, case_no from catalog_removal where removal_id = :id")
                .param("id", removalId)
                .query((row, i) ->
                        new Row(Reach.of(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)))
                .single();
    }

    Count count(ListingSelection selection, Instant at) {
        return asking(
                        selection,
                        "select count(*), count(distinct p.merchant_id), count(*) filter (where " + LIVE
                                + ") from catalog_product p where " + where(selection))
                .param("at", Timestamp.from(at))
                .query((row, i) -> new Count(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    List<ShopCount> byShop(ListingSelection selection, Instant at, int limit) {
        return asking(
                        selection,
                        "select p.merchant_id, count(*), count(*) filter (where " + LIVE
                                + ") as live from catalog_product p where " + where(selection)
                                + " group by p.merchant_id order by live desc, p.merchant_id limit :limit")
                .param("at", Timestamp.from(at))
                .param("limit", limit)
                .query((row, i) -> new ShopCount(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    List<Item> meant(ListingSelection selection, Instant at, String after, int limit) {
        return asking(
                        selection,
                        ITEM + " from catalog_product p where " + where(selection)
                                + " and p.product_id > :after order by p.product_id limit :limit")
                .param("at", Timestamp.from(at))
                .param("after", after)
                .param("limit", limit)
                .query(RemovalRows::item)
                .list();
    }

    List<Item> items(UUID removalId, Instant at, String after, int limit) {
        return jdbc.sql(ITEM + " from catalog_removal_item i join catalog_product p using (product_id)"
                        + " where i.removal_id = :id and i.product_id > :after order by i.product_id limit :limit")
                .param("id", removalId)
                .param("at", Timestamp.from(at))
                .param("after", after)
                .param("limit", limit)
                .query(RemovalRows::item)
                .list();
    }

    List<Item> itemsOf(UUID removalId, String merchantId, Instant at, String after, int limit) {
        return jdbc.sql(ITEM + " from catalog_removal_item i join catalog_product p using (product_id)"
                        + " where i.removal_id = :id and i.merchant_id = :merchant and i.product_id > :after"
                        + " order by i.product_id limit :limit")
                .param("id", removalId)
                .param("merchant", merchantId)
                .param("at", Timestamp.from(at))
                .param("after", after)
                .param("limit", limit)
                .query(RemovalRows::item)
                .list();
    }

    List<ShopCount> shops(UUID removalId, Instant at, String after, int limit) {
        return jdbc.sql("select i.merchant_id, count(*), count(*) filter (where " + LIVE
                        + ") from catalog_removal_item i join catalog_product p using (product_id)"
                        + " where i.removal_id = :id and i.merchant_id > :after"
                        + " group by i.merchant_id order by i.merchant_id limit :limit")
                .param("id", removalId)
                .param("at", Timestamp.from(at))
                .param("after", after)
                .param("limit", limit)
                .query((row, i) -> new ShopCount(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    Count taken(UUID removalId, @Nullable String merchantId, Instant at) {
        JdbcClient.StatementSpec query = jdbc.sql(
                        "select count(*), count(distinct i.merchant_id), count(*) filter (where "
                                + LIVE + ") from catalog_removal_item i join catalog_product p using (product_id)"
                                + " where i.removal_id = :id"
                                + (merchantId == null ? "" : " and i.merchant_id = :merchant"))
                .param("id", removalId)
                .param("at", Timestamp.from(at));
        return (merchantId == null ? query : query.param("merchant", merchantId))
                .query((row, i) -> new Count(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** False when nothing of the shop's is off by this removal any more. */
    boolean release(UUID removalId, String merchantId, String reason, Instant at, Actor actor) {
        return jdbc.sql("""
                        insert into catalog_removal_release (removal_id, merchant_id, reason, released_at, released_by)
                        select r.removal_id, :merchant, :reason, :at, :by from catalog_removal r
                         where r.removal_id = :id and r.ended_at is null
                           and exists (select from catalog_removal_item i where i.removal_id = :id and i.merchant_id = :merchant)
                        on conflict do nothing
                        """)
                        .param("id", removalId)
                        .param("merchant", merchantId)
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("by", actor.toString())
                        .update()
                == 1;
    }

    private static Item item(ResultSet row, int index) throws SQLException {
        return new Item(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
    }

    long live(String merchantId, Instant at) {
        return jdbc.sql("select count(*) from catalog_product p where p.merchant_id = :merchant and " + LIVE)
                .param("merchant", merchantId)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** Writes the removal with its items, counts it beside each product, and leaves the shops touched. */
    void add(RemoveListings command, long products) {
        ListingSelection selection = command.selection();
        jdbc.sql(
                        "insert into catalog_removal (removal_id, merchant_id, reach, value, case_no, reason, products, removed_at, removed_by)"
                                + " values (:id, :merchant, :reach, :value, :caseNo, :reason, :products, :at, :by)")
                .param("id", command.removalId())
                .param("merchant", selection.merchantId())
                .param("reach", selection.reach().word())
                .param("value", selection.value())
                .param("caseNo", command.caseNo())
                .param("reason", command.reason())
                .param("products", products)
                .param("at", Timestamp.from(command.at()))
                .param("by", command.actor().toString())
                .update();
        asking(selection, """
                        with item as (
                            insert into catalog_removal_item (removal_id, product_id, merchant_id)
                            select :id, p.product_id, p.merchant_id from catalog_product p where %s returning product_id)
                        update catalog_product p set open_removals = p.open_removals + 1 from item
                         where p.product_id = item.product_id
                        """.formatted(where(selection)))
                .param("id", command.removalId())
                .update();
        touch(command.removalId());
    }

    /** False when it has ended before. */
    boolean end(UUID removalId, String reason, Instant at, Actor actor) {
        return jdbc.sql("update catalog_removal set ended_at = :at, ended_by = :by, end_reason = :reason"
                                + " where removal_id = :id and ended_at is null")
                        .param("at", Timestamp.from(at))
                        .param("by", actor.toString())
                        .param("reason", reason)
                        .param("id", removalId)
                        .update()
                == 1;
    }

    /** Counts a removal no more but for shops that were released before, and answers what is on sale again. */
    Count putBack(UUID removalId, Instant at) {
        return putBack(
                removalId,
                "not exists (select from catalog_removal_release l"
                        + " where l.removal_id = i.removal_id and l.merchant_id = i.merchant_id)",
                null,
                at);
    }

    /** Counts a removal no more in one shop. */
    Count putBack(UUID removalId, String merchantId, Instant at) {
        return putBack(removalId, "i.merchant_id = :merchant", merchantId, at);
    }

    private Count putBack(UUID removalId, String which, @Nullable String merchantId, Instant at) {
        JdbcClient.StatementSpec query =
                jdbc.sql("""
                        with changed as (
                            update catalog_product p set open_removals = p.open_removals - 1 from catalog_removal_item i
                             where i.removal_id = :id and p.product_id = i.product_id and %s returning p.*)
                        select count(*), count(distinct p.merchant_id), count(*) filter (where %s) from changed p
                        """.formatted(which, LIVE)).param("id", removalId).param("at", Timestamp.from(at));
        Count count = (merchantId == null ? query : query.param("merchant", merchantId))
                .query((row, i) -> new Count(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
        touch(removalId);
        return count;
    }

    private void touch(UUID removalId) {
        jdbc.sql("drop table if exists catalog_touched_shop").update();
        jdbc.sql(
                        "create temporary table catalog_touched_shop (merchant_id text collate \"C\" primary key) on commit drop")
                .update();
        jdbc.sql("insert into catalog_touched_shop select distinct p.merchant_id from catalog_removal_item i"
                        + " join catalog_product p using (product_id) where i.removal_id = :id")
                .param("id", removalId)
                .update();
    }

    private JdbcClient.StatementSpec asking(ListingSelection selection, String sql) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        if (selection.merchantId() != null) {
            statement = statement.param("merchant", selection.merchantId());
        }
        if (selection.reach() == Reach.PRODUCT) {
            statement = statement.param("product", selection.value());
        }
        if (selection.reach() == Reach.BRAND) {
            List<String> names = new ArrayList<>(selection.spellings());
            names.add(selection.value());
            statement = statement.param("brands", names.toArray(String[]::new));
        }
        return selection.except().isEmpty()
                ? statement
                : statement.param("except", selection.except().toArray(String[]::new));
    }

    /** What is not listed cannot be removed, except by its own id: a file may list it any day. */
    private static String where(ListingSelection selection) {
        List<String> conditions = new ArrayList<>();
        if (selection.merchantId() != null) {
            conditions.add("p.merchant_id = :merchant");
        }
        switch (selection.reach()) {
            case PRODUCT -> conditions.add("p.product_id = :product");
            case SHOP -> conditions.add("not p.bare");
            case BRAND ->
                conditions.add("not p.bare and p.brand is not null and catalog_brand_key(p.brand)"
                        + " = any (array(select catalog_brand_key(b) from unnest(:brands::text[]) b))");
        }
        if (!selection.except().isEmpty()) {
            conditions.add("p.product_id <> all (:except::text[])");
        }
        return String.join(" and ", conditions);
    }
}
