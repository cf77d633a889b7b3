package io.touchstone.trade.domain;

import io.touchstone.intake.CopyFile;
import io.touchstone.intake.CopyRow;
import org.springframework.jdbc.core.JdbcTemplate;

/** Collects the pairs whose ratings change, for {@code trade_touched_pair}. */
final class TouchedPairs {

    private final CopyFile file;

    TouchedPairs(CopyFile file) {
        this.file = file;
    }

    void add(CopyRow row, int merchant, int buyer) {
        file.rows().begin(2);
        row.pass(merchant, file.rows());
        row.pass(buyer, file.rows());
    }

    boolean isEmpty() {
        return file.rows().rows() == 0;
    }

    /** Makes the table, without doubles. */
    void copyIntoTouched(JdbcTemplate db) {
        db.execute("create temporary table trade_touched"
                + " (merchant_id text collate \"C\", buyer_id text collate \"C\") on commit drop");
        file.copyInto("trade_touched");
        db.execute("analyze trade_touched");
        create(db, "select merchant_id, buyer_id from trade_touched");
    }

    /** Makes the table that {@link io.touchstone.trade.FactsApplied} promises, from any query of merchant and buyer. */
    static void create(JdbcTemplate db, String pairs, Object... arguments) {
        db.execute("drop table if exists trade_touched_pair");
        db.execute("create temporary table trade_touched_pair"
                + " (merchant_id text collate \"C\", buyer_id text collate \"C\") on commit drop");
        db.update(
                "insert into trade_touched_pair select distinct merchant_id, buyer_id from (" + pairs + ") p",
                arguments);
        db.execute("analyze trade_touched_pair");
    }
}
