package io.touchstone.inspection.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.inspection.acceptance.OpenLot.Stage;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Lots on the real database: the plan each gets, its judgement, and what that does to the next one. */
@TouchstoneTest
@Transactional
class LotsTests {

    private static final Actor SOMEBODY = Actor.system("lots-tests");

    @Autowired
    private Lots lots;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate db;

    @BeforeEach
    void aShop() {
        AcceptanceRows.merchant(db, "lot-shop");
    }

    @Test
    void opensEachLotUnderTheSeverityItsMerchantAndCategoryStandAt() {
        tighten();

        List<LotView> opened = lots.open(List.of(lot(1000, "1.0"), other(1000)), SOMEBODY);

        assertThat(opened.get(0).severity()).isEqualTo(Severity.TIGHTENED);
        assertThat(opened.get(0))
                .extracting(LotView::sampleSize, LotView::accept)
                .containsExactly(80, 1);
        assertThat(opened.get(1).severity()).isEqualTo(Severity.NORMAL);
        assertThat(opened.get(1))
                .extracting(LotView::sampleSize, LotView::accept)
                .containsExactly(80, 2);
        assertThat(lots.find(opened.get(1).lotId())).contains(opened.get(1));
    }

    @Test
    void refusesALevelAndALimitThatTheTablesDoNotHave() {
        assertThatThrownBy(() -> lots.open(List.of(lot(1000, "1.1")), SOMEBODY)).isInstanceOf(RuleViolation.class);
        OpenLot badLevel =
                new OpenLot("lot-shop", "lot-toys", Stage.ROUTINE, null, 10, "IV", BigDecimal.ONE, clock.instant());
        assertThatThrownBy(() -> lots.open(List.of(badLevel), SOMEBODY)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void judgesALotOnceByItsAcceptanceNumber() {
        UUID accepted = open(1000);
        UUID refused = open(1000);

        assertThat(lots.judge(accepted, 2, clock.instant(), SOMEBODY).accepted())
                .isTrue();
        assertThat(lots.judge(refused, 3, clock.instant(), SOMEBODY).accepted()).isFalse();
        assertThatThrownBy(() -> lots.judge(accepted, 3, clock.instant(), SOMEBODY))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> lots.judge(open(1000), 81, clock.instant(), SOMEBODY))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aSuspendedMerchantHasEveryUnitInspected() {
        tighten();
        for (int i = 0; i < 5; i++) {
            lots.judge(open(1000), 9, clock.instant(), SOMEBODY);
        }

        LotView suspended = lots.open(List.of(lot(1000, "1.0")), SOMEBODY).get(0);

        assertThat(suspended.severity()).isEqualTo(Severity.SUSPENDED);
        assertThat(suspended)
                .extracting(LotView::sampleSize, LotView::accept, LotView::reject)
                .containsExactly(1000, 0, 1);
        assertThat(db.queryForList(
                        "select to_severity from inspection_switching_move where merchant_id = 'lot-shop' "
                                + "and from_severity <> to_severity order by move_id",
                        String.class))
                .containsExactly("tightened", "suspended");
    }

    @Test
    void aLotPresentedAgainDoesNotMoveTheSeverity() {
        UUID refused = open(1000);
        lots.judge(refused, 9, clock.instant(), SOMEBODY);

        LotView again = lots.resubmit(refused, 990, clock.instant(), SOMEBODY);
        lots.judge(again.lotId(), 9, clock.instant(), SOMEBODY);

        assertThat(lots.open(List.of(lot(1000, "1.0")), SOMEBODY).get(0).severity())
                .isEqualTo(Severity.NORMAL);
        assertThatThrownBy(() -> lots.resubmit(refused, 990, clock.instant(), SOMEBODY))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theDatabaseKeepsAJudgementAsItWas() {
        UUID lot = open(1000);
        lots.judge(lot, 2, clock.instant(), SOMEBODY);

        assertThatThrownBy(() -> db.update("update inspection_lot set accepted = false where lot_id = ?", lot))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theDatabaseTakesNoVerdictAgainstTheAcceptanceNumber() {
        UUID lot = open(1000);

        assertThatThrownBy(() -> db.update(
                        "update inspection_lot set nonconforming = 3, accepted = true, judged_at = opened_at where lot_id = ?",
                        lot))
                .isInstanceOf(DataAccessException.class);
    }

    private void tighten() {
        lots.judge(open(1000), 9, clock.instant(), SOMEBODY);
        lots.judge(open(1000), 9, clock.instant(), SOMEBODY);
    }

    private UUID open(int size) {
        return lots.open(List.of(lot(size, "1.0")), SOMEBODY).get(0).lotId();
    }

    private OpenLot lot(int size, String aql) {
        return new OpenLot(
                "lot-shop", "lot-toys", Stage.ROUTINE, null, size, "II", new BigDecimal(aql), clock.instant());
    }

    private OpenLot other(int size) {
        return new OpenLot("lot-shop", "lot-toys", Stage.INBOUND, null, size, "II", BigDecimal.ONE, clock.instant());
    }
}
