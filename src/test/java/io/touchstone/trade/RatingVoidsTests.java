package io.touchstone.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.support.TouchstoneTest;
import io.touchstone.trade.RatingVoids.RatingKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
class RatingVoidsTests {

    private static final Instant AT = Instant.parse("2026-02-01T00:00:00Z");
    private static final List<RatingKey> RATING = List.of(new RatingKey("void-1", "buyer"));

    @Autowired
    private Intake intake;

    @Autowired
    private RatingVoids voids;

    @Autowired
    private JdbcTemplate db;

    @Test
    void voidsAndRevertsOnceAndMayVoidAgainAfterwards() {
        FactFiles files = new FactFiles(intake);
        files.market("m1");
        files.send(
                "orders",
                "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,completed_at",
                "void-1,b1,m1,p1,1,2026-01-01T00:00:00Z,2026-01-02T00:00:00Z");
        files.send("ratings", "order_id,rated_by,outcome,rated_at", "void-1,buyer,positive,2026-01-03T00:00:00Z");

        UUID id = voids.voidRatings(RATING, "P-1", "brushing", AT, FactFiles.SOMEBODY);

        assertThatThrownBy(() ->
                        voids.voidRatings(List.of(new RatingKey("none", "buyer")), "P-2", "x", AT, FactFiles.SOMEBODY))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> voids.revert(id, "early", AT.minusSeconds(1), FactFiles.SOMEBODY))
                .isInstanceOf(RuleViolation.class);
        voids.revert(id, "appeal upheld", AT.plusSeconds(10), FactFiles.SOMEBODY);
        assertThatThrownBy(() -> voids.revert(id, "twice", AT.plusSeconds(20), FactFiles.SOMEBODY))
                .isInstanceOf(RuleViolation.class);
        voids.voidRatings(RATING, "P-3", "new proof", AT.plusSeconds(30), FactFiles.SOMEBODY);
        assertThat(db.queryForList(
                        "select action from audit_event where action like 'trade.%' order by id", String.class))
                .containsExactly("trade.ratings_voided", "trade.void_reverted", "trade.ratings_voided");
    }
}
