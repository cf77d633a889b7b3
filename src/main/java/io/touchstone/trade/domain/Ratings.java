package io.touchstone.trade.domain;

import io.touchstone.intake.Column;
import java.util.List;

/** The rating file's columns and the table's (contract, "Bulk intake"). */
final class Ratings {

    static final List<Column> COLUMNS = List.of(
            Column.id("order_id"),
            Column.words("rated_by", "buyer", "seller"),
            Column.coded("outcome", List.of("positive", "neutral", "negative"), List.of(1, 0, -1)),
            score("description_score"),
            score("service_score"),
            score("logistics_score"),
            Column.text("comment", Texts.LONG_MAX).optional(),
            Column.time("rated_at"));

    /** Columns of {@code trade_rating} in the order in which rows are written. */
    static final String STORED = "order_id, rated_by, outcome, description_score, service_score, logistics_score,"
            + " comment, rated_at, merchant_id, buyer_id, product_id, order_created_at, order_completed_at, verdict,"
            + " import_id";

    static final int STORED_COUNT = 15;

    private static final int SCORE_MAX = 5;

    private Ratings() {}

    private static Column score(String name) {
        return Column.number(name, 1, SCORE_MAX).optional();
    }
}
