package io.touchstone.penalty.violation;

import static io.touchstone.penalty.violation.CaseFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Cases as the other parts of the module use them. */
@TouchstoneTest
@Transactional
class CaseBookTests {

    private static final Instant AT = TestClock.START;

    @Autowired
    private CaseBook book;

    @Autowired
    private CaseEvidences evidence;

    @Autowired
    private JdbcTemplate db;

    private String merchant = "";

    @BeforeEach
    void aShop() {
        merchant = CaseFixture.merchant(db);
    }

    @Test
    void opensOneCaseForOneSource() {
        CaseView first = book.open(CaseFixture.against(merchant, "CO-1", AT));
        CaseView again = book.open(CaseFixture.against(merchant, "CO-1", AT.plusSeconds(60)));

        assertThat(first.number()).matches("VC-2026-[0-9]{6}");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(first.categoryCode()).isEqualTo("toys");
        assertThat(first.dueAt()).isAfter(AT.plus(Duration.ofDays(15)));
        assertThat(keys(first.id())).isEqualTo("opened");
        assertThat(book.byNumber(first.number()).orElseThrow().id()).isEqualTo(first.id());
        assertThat(db.queryForObject(
                        "select count(*) from audit_event where action = 'penalty.case_opened' and subject_id = ?",
                        Long.class,
                        first.number()))
                .isEqualTo(1);
    }

    @Test
    void hearsTheMerchantBeforeADecisionThatDemandsIt() {
        UUID id = opened();

        assertThatThrownBy(() -> book.proposed(id, CaseFixture.rule(true, false), AT, TEST))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.rule()).isEqualTo(CaseRule.CASE_HEARING_FIRST));
        Instant until = AT.plus(Duration.ofDays(3));
        book.change(id, one -> one.hear(until, until.plus(Duration.ofDays(5)), "say something", AT, TEST));
        assertThatThrownBy(() -> book.proposed(id, CaseFixture.rule(false, false), until.minusSeconds(1), TEST))
                .isInstanceOf(RuleViolation.class);
        book.proposed(id, CaseFixture.rule(true, false), until, TEST);

        assertThat(book.find(id).state()).isEqualTo(CaseState.PROPOSED);
        assertThat(keys(id)).isEqualTo("opened hearing hearing_over proposed");
    }

    @Test
    void takesOneDecisionAtATime() {
        UUID id = opened();
        book.proposed(id, CaseFixture.rule(false, false), AT, TEST);

        assertThatThrownBy(() -> book.proposed(id, CaseFixture.rule(false, false), AT, TEST))
                .isInstanceOf(Conflict.class);
        book.decided(id, "PD-2026-000001", AT, TEST);
        assertThatThrownBy(() -> book.proposed(id, CaseFixture.rule(false, false), AT, TEST))
                .isInstanceOf(Conflict.class);
        assertThat(book.find(id).dueAt()).isNull();
        book.backToWork(id, "reversed", AT, TEST);
        assertThat(book.find(id).state()).isEqualTo(CaseState.HEARD);
        assertThat(book.find(id).dueAt()).isNotNull();
        book.backToWork(id, "reversed", AT, TEST);
        assertThat(keys(id)).isEqualTo("opened proposed decided back_to_work");
    }

    @Test
    void sparesTheHearingOnlyWithTheWholeBundleOfEvidence() {
        UUID id = opened();

        assertThatThrownBy(() -> book.proposed(id, CaseFixture.rule(false, true), AT, TEST))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.rule()).isEqualTo(CaseRule.CASE_EVIDENCE_INCOMPLETE);
                    assertThat(no.arguments()[0])
                            .isEqualTo("product_page, order_record, test_report|appraisal|instruction");
                });
        put(id, EvidenceKind.PRODUCT_PAGE);
        put(id, EvidenceKind.APPRAISAL);
        UUID struck = put(id, EvidenceKind.ORDER_RECORD);
        evidence.strike(struck, "of another order", AT, TEST);
        assertThatThrownBy(() -> book.proposed(id, CaseFixture.rule(false, true), AT, TEST))
                .isInstanceOf(RuleViolation.class);
        put(id, EvidenceKind.ORDER_RECORD);
        book.proposed(id, CaseFixture.rule(false, true), AT, TEST);

        assertThat(book.find(id).state()).isEqualTo(CaseState.PROPOSED);
    }

    @Test
    void refusesWhatNobodyKnows() {
        assertThatThrownBy(() -> book.open(CaseFixture.against("nobody", null, AT)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.rule()).isEqualTo(CaseRule.CASE_MERCHANT_UNKNOWN));
    }

    @Test
    void keepsEveryLineOfTheTimeline() {
        UUID id = opened();
        book.note(id, "statement_read", "PD-2026-000001", "", AT, TEST);

        assertThat(keys(id)).isEqualTo("opened statement_read");
        assertThatThrownBy(() -> db.update("delete from penalty_case_line where case_id = ?", id))
                .isInstanceOf(DataAccessException.class);
    }

    private UUID opened() {
        return book.open(CaseFixture.against(merchant, null, AT)).id();
    }

    private UUID put(UUID caseId, EvidenceKind kind) {
        UUID id = UUID.randomUUID();
        evidence.add(caseId, new CaseEvidences.Piece(id, kind, "the shop", AT, "", null, false), AT, TEST);
        return id;
    }

    private String keys(UUID caseId) {
        return String.join(
                " ",
                db.queryForList(
                        "select key from penalty_case_line where case_id = ? order by line_id", String.class, caseId));
    }
}
