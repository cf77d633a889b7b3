package io.touchstone.trade.domain;

import io.touchstone.catalog.Products;
import io.touchstone.intake.Column;
import io.touchstone.intake.IntakeKind;
import io.touchstone.intake.KeyedMerge;
import io.touchstone.intake.RowCode;
import io.touchstone.intake.StagedFile;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Order files: columns may be filled later, never changed. */
@Component
class OrderKind implements IntakeKind {

    private static final List<Column> COLUMNS = List.of(
            Column.id("order_id"),
            Column.id("buyer_id"),
            Column.id("merchant_id"),
            Column.id("product_id"),
            Column.number("quantity", 0, Long.MAX_VALUE).optional(),
            Column.amount("amount_minor"),
            Column.currency(),
            Column.time("created_at").optional(),
            Column.time("paid_at"),
            Column.time("ship_by").optional(),
            Column.time("shipped_at").optional(),
            Column.time("delivered_at").optional(),
            Column.time("promised_delivery_at").optional(),
            Column.time("completed_at").optional(),
            Column.text("payer_ref", Texts.SHORT_MAX).optional(),
            Column.text("device_ref", Texts.SHORT_MAX).optional(),
            Column.text("address_ref", Texts.SHORT_MAX).optional(),
            Column.text("carrier", Texts.SHORT_MAX).optional(),
            Column.text("tracking_no", Texts.SHORT_MAX).optional());

    /** Orders that are rated already and whose time of creation is told only now: their ratings carry it too (C4, C5). */
    private static final String CREATED_LATER =
            " from intake_merged m join trade_order o using (order_id) join trade_rating r using (order_id)"
                    + " where not m.fresh and o.created_at is null and m.created_at is not null";

    private final Products products;
    private final FactsListeners listeners;

    OrderKind(Products products, FactsListeners listeners) {
        this.products = products;
        this.listeners = listeners;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public int position() {
        return RatingKind.POSITION - 1;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Tally apply(StagedFile file) {
        JdbcTemplate db = file.db();
        TradeLocks.alone(db);
        Tally tally = KeyedMerge.keepingFirst("trade_order", COLUMNS)
                .reference("merchant_id", "merchant", "merchant_id", RowCode.MERCHANT_UNKNOWN)
                .run(file);
        if (touchPairs(db)) {
            listeners.changing(db, () -> write(db));
        } else {
            write(db);
        }
        products.nameBare(db, "select product_id, merchant_id, order_id from intake_merged");
        return tally;
    }

    /** @return whether credit has to look at any pair */
    private boolean touchPairs(JdbcTemplate db) {
        String touched = "select r.merchant_id, r.buyer_id" + CREATED_LATER;
        if (listeners.watchOrders()) {
            touched += " union all select merchant_id, buyer_id from intake_merged where completed_at is not null";
        }
        TouchedPairs.create(db, touched);
        return Boolean.TRUE.equals(db.queryForObject("select exists (select from trade_touched_pair)", Boolean.class));
    }

    private static void write(JdbcTemplate db) {
        db.execute("create temporary table trade_created_later on commit drop as"
                + " select r.ctid as place, m.created_at" + CREATED_LATER);
        db.update("update trade_rating r set order_created_at = c.created_at from trade_created_later c"
                + " where r.ctid = c.place");
        Filling.apply(db, "trade_order", COLUMNS);
    }
}
