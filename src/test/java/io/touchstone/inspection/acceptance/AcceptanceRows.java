package io.touchstone.inspection.acceptance;

import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of other modules that lots stand on. */
public final class AcceptanceRows {

    private AcceptanceRows() {}

    /** A shop that sells toys; there already, nothing happens. */
    public static void merchant(JdbcTemplate db, String merchantId) {
        db.update(
                "insert into taxonomy_category (category_code, name_zh, risk_class, updated_at) values ('lot-toys', '玩具', 'low', 'epoch') on conflict do nothing");
        db.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values (?, ?, 'lot-toys', now()) on conflict do nothing",
                merchantId,
                "Shop " + merchantId);
    }
}
