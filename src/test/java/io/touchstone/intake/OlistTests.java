package io.touchstone.intake;

import io.touchstone.support.TouchstoneTest;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
class OlistTests {
    @Autowired
    Intake intake;

    @Autowired
    JdbcTemplate db;

    @Test
    void takesARealMarketplace() {
        for (int round = 0; round < 2; round++)
            for (String kind : new String[] {"categories", "merchants", "products", "orders", "ratings"}) {
                long t = System.nanoTime();
                ImportView v = intake.importNow(kind, Path.of("target/olist/" + kind + ".csv"), FactFiles.SOMEBODY);
                System.out.println(kind + " " + FactFiles.counts(v) + " " + v.state() + " " + v.error() + " "
                        + (System.nanoTime() - t) / 1000000 + " ms "
                        + db.queryForList(
                                "select code, count(*) from intake_rejection where import_id = ? group by 1", v.id()));
            }
        System.out.println(db.queryForList("select verdict, count(*) from trade_rating group by 1"));
    }
}
