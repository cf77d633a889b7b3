package io.touchstone.inspection.programme;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The strata of frozen populations and how many are drawn of each. */
@Component
class StratumBook {

    private static final int BATCH = 1_000;

    private final JdbcTemplate batches;

    StratumBook(JdbcTemplate batches) {
        this.batches = batches;
    }

    void add(UUID plan, List<Allotted> strata) {
        batches.batchUpdate("""
                insert into inspection_stratum (plan_id, stratum, merchant_id, category_code, risk_class, price_band, size,
                                                price_minor, priced, drawn, why, rate, unit_minor, lot_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", strata, BATCH, (row, one) -> {
            Tally tally = one.tally();
            row.setObject(1, plan);
            row.setInt(2, tally.stratum());
            row.setString(3, tally.merchantId());
            row.setString(4, tally.categoryCode());
            row.setString(5, tally.riskClass());
            row.setObject(6, tally.priceBand(), Types.INTEGER);
            row.setLong(7, tally.size());
            row.setLong(8, tally.priceMinor());
            row.setLong(9, tally.priced());
            row.setLong(10, one.drawn());
            row.setString(11, one.why().word());
            row.setObject(12, one.rate(), Types.DOUBLE);
            row.setLong(13, one.unitMinor());
            row.setObject(14, one.lot(), Types.OTHER);
        });
    }
}
