package io.touchstone.trade.domain;

import io.touchstone.kernel.Rule;

/** Why a rating row that is good by itself is refused (rulings C1 and C2), in the order in which they are asked. */
enum RatingRule implements Rule {
    ORDER_UNKNOWN("order_id", "no such order"),
    ORDER_NOT_COMPLETED("order_id", "the order is not completed"),
    BEFORE_COMPLETION("rated_at", "rated before the order was completed"),
    AFTER_WINDOW("rated_at", "rated more than 15 days after the order was completed"),
    REVISION_NOT_ALLOWED("outcome", "this side has rated the order, and the row is not its revision");

    private final String column;
    private final String detail;

    RatingRule(String column, String detail) {
        this.column = column;
        this.detail = detail;
    }

    @Override
    public String module() {
        return "trade";
    }

    /** The column that fails. */
    String column() {
        return column;
    }

    String detail() {
        return detail;
    }
}
