package io.touchstone.penalty.violation;

import static io.touchstone.penalty.violation.CaseFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.deposit.RefundObstacle;
import io.touchstone.inspection.CorrectionFailed;
import io.touchstone.inspection.InspectionFailed;
import io.touchstone.inspection.SampleId;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What inspections find for good becomes cases, and what nobody answers goes on. */
@TouchstoneTest
@Transactional
class FindingCasesTests {

    private static final Instant AT = TestClock.START;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private CaseBook book;

    @Autowired
    private CaseHearings hearings;

    @Autowired
    private OpenCaseObstacle obstacle;

    @Autowired
    private JdbcTemplate db;

    private String merchant = "";
    private String product = "";

    @BeforeEach
    void aShopWithGoods() {
        merchant = CaseFixture.merchant(db);
        product = CaseFixture.product(db, merchant);
    }

    @Test
    void choosesTheRuleByTheFinding() {
        events.publishEvent(failed("SA-1-" + merchant, false, false));
        events.publishEvent(failed("SA-2-" + merchant, true, false));
        events.publishEvent(failed("SA-3-" + merchant, true, true));
        events.publishEvent(failed("SA-3-" + merchant, true, true));

        assertThat(db.queryForList(
                        "select rule_code from penalty_case where merchant_id = ? order by source_ref",
                        String.class,
                        merchant))
                .containsExactly("A-01", "B-01", "C-02");
        assertThat(db.queryForList(
                        "select kind from penalty_case_evidence e join penalty_case c using (case_id) where c.source_ref = ?"
                                + " order by kind",
                        String.class,
                        "SA-3-" + merchant))
                .containsExactly("appraisal", "order_record");
        Map<String, Object> one = db.queryForMap("select * from penalty_case where source_ref = ?", "SA-3-" + merchant);
        assertThat(one.get("product_id")).isEqualTo(product);
        assertThat((String) one.get("facts")).contains("样品", "no genuine product", "lead");
    }

    @Test
    void opensACaseThoughTheCatalogueDoesNotKnowTheProduct() {
        product = "unheard-of";
        events.publishEvent(failed("SA-4-" + merchant, false, false));

        Map<String, Object> one = db.queryForMap("select * from penalty_case where merchant_id = ?", merchant);
        assertThat(one.get("product_id")).isNull();
        assertThat(one.get("category_code")).isEqualTo("toys");
    }

    @Test
    void opensAnotherCaseForACorrectionThatWasNotMade() {
        CorrectionFailed late = new CorrectionFailed(
                "IC-" + merchant, new SampleId(UUID.randomUUID()), merchant, product, true, TEST, AT);
        events.publishEvent(late);
        events.publishEvent(late);

        Map<String, Object> one = db.queryForMap("select * from penalty_case where source_ref = ?", "IC-" + merchant);
        assertThat(one.get("rule_code")).isEqualTo("A-07");
        assertThat(one.get("source")).isEqualTo("correction");
    }

    @Test
    void endsTheWaitingWhenTheTimeToAnswerIsOver() {
        CaseView opened = book.open(CaseFixture.against(merchant, null, AT.minus(Duration.ofDays(10))));
        Instant until = AT.minus(Duration.ofDays(1));
        book.change(opened.id(), one -> one.hear(until, AT, null, AT.minus(Duration.ofDays(9)), TEST));

        assertThat(hearings.lapse()).isEqualTo(1);
        assertThat(hearings.lapse()).isZero();
        assertThat(book.find(opened.id()).state()).isEqualTo(CaseState.HEARD);
    }

    @Test
    void keepsTheDepositWhileACaseIsOpen() {
        assertThat(obstacle.check(merchant, AT)).containsExactly(new RefundObstacle.Condition("cases_open", true, 0));
        CaseView opened = book.open(CaseFixture.against(merchant, null, AT));
        assertThat(obstacle.check(merchant, AT)).containsExactly(new RefundObstacle.Condition("cases_open", false, 1));
        book.change(opened.id(), one -> one.dismiss(Dismissal.MINOR, "a trifle", AT, TEST));
        assertThat(obstacle.check(merchant, AT).get(0).met()).isTrue();
    }

    private InspectionFailed failed(String number, boolean safety, boolean counterfeit) {
        return new InspectionFailed(
                new SampleId(UUID.randomUUID()),
                number,
                merchant,
                product,
                "toys",
                List.of("lead"),
                safety,
                counterfeit,
                TEST,
                AT);
    }
}
