package io.touchstone.penalty.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.appeal.Answers.Answer;
import io.touchstone.penalty.violation.CaseFixture;
import io.touchstone.penalty.violation.CaseState;
import io.touchstone.penalty.violation.CaseView;
import io.touchstone.penalty.violation.Cases;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reported a violation appeals its dismissal, without an account. */
@TouchstoneTest
class ReporterAppealTests {

    private static final Actor REVIEWER = new Actor(Actor.Kind.STAFF, "reviewer");
    private static final UUID HANDLER = UUID.randomUUID();

    @Autowired
    private Cases cases;

    @Autowired
    private ReporterAppeals appeals;

    @Autowired
    private AppealBook book;

    @Autowired
    private AppealRows rows;

    @Autowired
    private Answers answers;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private CaseView dismissed;
    private String reference = "";

    @BeforeEach
    void aComplaintThatWasDismissed() {
        clock.reset();
        reference = "complaint-" + UUID.randomUUID();
        CaseView opened = Objects.requireNonNull(transaction.execute(
                status -> cases.open(CaseFixture.against(CaseFixture.merchant(db), reference, clock.instant()))));
        db.update(
                "update penalty_case set state = 'dismissed', dismissal = 'no_violation', dismissal_words = 'nothing', owner = ?, ended_at = ?"
                        + " where case_id = ?",
                HANDLER,
                Timestamp.from(clock.instant()),
                opened.id());
        dismissed = opened;
    }

    @Test
    void isHeardByAnotherAndBringsTheCaseBack() {
        UUID appeal = filed();
        refused(AppealRule.APPEAL_DECIDES_OWN, () -> claim(appeal, new Actor(Actor.Kind.STAFF, HANDLER.toString())));
        claim(appeal, REVIEWER);
        long version = rows.find(appeal).orElseThrow().stored().version();
        in(() -> answers.overturn(new Answer(appeal, version, "we look again", clock.instant(), REVIEWER)));

        CaseView again = Objects.requireNonNull(transaction.execute(status -> cases.find(dismissed.id())));
        assertThat(again.state()).isEqualTo(CaseState.OPEN);
        assertThat(rows.find(appeal).orElseThrow().state()).isEqualTo(AppealState.OVERTURNED);
    }

    @Test
    void asksForTheReferenceAndTheTime() {
        refused(AppealRule.APPEAL_REFERENCE_UNKNOWN, () -> file(UUID.randomUUID(), dismissed.number(), "guessed"));
        refused(AppealRule.APPEAL_REFERENCE_UNKNOWN, () -> file(UUID.randomUUID(), "VC-1999-000001", reference));
        filed();
        refused(AppealRule.APPEAL_FILED_ALREADY, this::filed);
    }

    @Test
    void isRefusedWhenItComesLate() {
        clock.advance(Duration.ofDays(7));

        refused(AppealRule.APPEAL_LATE, this::filed);
    }

    @Test
    void goesFromTheOpenFormToAPageOfItsOwn() {
        String form = "/appeals/new?case=" + dismissed.number() + "&reference=" + reference;
        for (String language : List.of("en", "zh-CN")) {
            assertThat(mvc.get().uri(form).header("Accept-Language", language).exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains("reporter-form", reference)
                    .doesNotContain("??");
        }
        UUID once = UUID.randomUUID();
        assertThat(post(once, reference, " ")).hasStatus(422).bodyText().contains(reference, "data-test=\"errors\"");
        assertThat(post(once, "guessed", "look again"))
                .hasStatus(422)
                .bodyText()
                .contains("There is no dismissed case", "look again");
        MvcTestResult sent = post(once, reference, "look again");
        assertThat(sent).hasStatus3xxRedirection();
        String mine = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        assertThat(mvc.get().uri(mine).header("Accept-Language", "en").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("look again", dismissed.number())
                .doesNotContain("??");
        assertThat(mvc.get().uri(mine + "x").exchange()).hasStatus(404);
    }

    private MvcTestResult post(UUID once, String typedReference, String grounds) {
        return mvc.post()
                .uri("/appeals/new")
                .with(csrf())
                .header("Accept-Language", "en")
                .param("once", once.toString())
                .param("caseNumber", dismissed.number())
                .param("reference", typedReference)
                .param("grounds", grounds)
                .exchange();
    }

    private UUID filed() {
        UUID once = UUID.randomUUID();
        file(once, dismissed.number(), reference);
        return once;
    }

    private void file(UUID once, String number, String typed) {
        in(() -> appeals.file(
                number,
                typed,
                new FileAppeal(once, "you overlooked it", null, List.of(), clock.instant(), Actor.anonymous())));
    }

    private void claim(UUID appeal, Actor by) {
        in(() -> book.act(appeal, one -> one.claim(false, clock.instant(), by)));
    }

    private void in(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private static void refused(AppealRule rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
