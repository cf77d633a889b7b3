package io.touchstone.penalty.statement;

import static io.touchstone.penalty.decision.DecisionFixture.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.penalty.decision.DecisionFixture;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.shell.PortalSeats;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Statements of reasons: written when a decision is made, frozen, and extended but never rewritten. */
@TouchstoneTest
class StatementTests {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ReasonsRows rows;

    @Autowired
    private StatementReader reader;

    @Autowired
    private WrittenStatements statements;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PortalSeats seats;

    @Autowired
    private TestClock clock;

    private DecisionFixture made;

    @BeforeEach
    void decisions() {
        clock.reset();
        made = new DecisionFixture(beans);
    }

    @Test
    void saysWhatWhyUntilWhenAndWhatToDoInBothLanguages() {
        DecisionView decision = made.inForce(made.draft(DecisionFixture.demotion(7), DecisionFixture.campaignBan(7)));

        StatementContent content = reader.read(decision, clock.instant()).content();

        assertThat(content.number()).isEqualTo(decision.number());
        assertThat(content.about().shopName()).isNotBlank();
        assertThat(content.rule().label()).isEqualTo("A-03 v1");
        assertThat(content.rule().text().zh()).isNotBlank();
        assertThat(content.facts()).isEqualTo("what happened");
        assertThat(content.reasons()).isEqualTo("why so");
        assertThat(content.deviation()).isEqualTo("the usual would not do");
        assertThat(content.effects())
                .extracting(one -> one.words().en())
                .containsExactly(
                        "The shop ranks lower in search, at 30% of its weight, until 2026-03-08 17:00.",
                        "The shop cannot join campaigns, until 2026-03-08 17:00.");
        assertThat(content.effects().get(0).words().zh()).isEqualTo("搜索降权，权重降为 30%，至 2026-03-08 17:00 止。");
        assertThat(content.effects().get(0).endsAt()).isEqualTo(TestClock.START.plus(Duration.ofDays(7)));
        assertThat(content.redress().until()).isEqualTo(TestClock.START.plus(Duration.ofDays(7)));
        assertThat(content.redress().platform().en()).contains("within 7 days", "2026-03-08 17:00", "free");
        assertThat(content.redress().authority().zh()).contains("市场监督管理部门");
        assertThat(content.cure()).isNotEmpty();
        assertThat(content.decidedBy())
                .extracting(one -> one.en())
                .containsExactly("An officer for violations proposed it.");
        assertThat(content.toString()).doesNotContain("STAFF:");
    }

    @Test
    void namesTheSecondPersonByItsPartOnly() {
        UUID id = made.draft(made.heard(made.merchant(), null), DecisionFixture.SERIOUS, DecisionFixture.demotion(7));

        StatementContent content =
                reader.read(made.inForce(id), clock.instant()).content();

        assertThat(content.decidedBy()).hasSize(2);
        assertThat(content.decidedBy().get(1).en()).isEqualTo("A second person approved it.");
    }

    @Test
    void keepsTheTextWithItsHashAndIsNeverRewritten() {
        DecisionView decision = made.inForce(made.draft(DecisionFixture.demotion(7)));
        String before = text(decision.id());

        clock.advance(Duration.ofDays(1));
        UUID again = made.in(() -> statements.write(decision, clock.instant()));

        assertThat(again)
                .isEqualTo(rows.original(decision.id(), decision.merchantId()).orElseThrow());
        assertThat(text(decision.id())).isEqualTo(before);
        assertThat(rows.of(decision.id(), decision.merchantId()))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.frozen().isSound()).isTrue();
                    assertThat(new FrozenText(
                                            part.frozen().text() + " ",
                                            part.frozen().sha256())
                                    .isSound())
                            .isFalse();
                });
        assertThatThrownBy(() -> jdbc.update("update penalty_statement set content = '{}'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from penalty_statement")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void tellsTheShopOnceAndTheTrail() {
        DecisionView decision = made.inForce(made.draft(DecisionFixture.demotion(7)));

        assertThat(made.count(
                        "select count(*) from audit_event where action = 'penalty.statement_written' and subject_id = ?",
                        decision.number()))
                .isEqualTo(1);
    }

    @Test
    void readsTheSameBeforeItIsMade() {
        UUID id = made.draft(DecisionFixture.demotion(7));
        StatementReading preview = made.in(() -> reader.read(made.view(id), clock.instant()));

        StatementReading told = reader.read(made.inForce(id), clock.instant());

        assertThat(preview.seal()).isNull();
        assertThat(told.seal()).isNotNull();
        assertThat(preview.content().effects()).isEqualTo(told.content().effects());
        assertThat(preview.content().redress()).isEqualTo(told.content().redress());
        assertThat(preview.content().rule()).isEqualTo(told.content().rule());
    }

    @Test
    void addsWhatWasUndoneAsAPartOfItsOwn() {
        DecisionView decision = made.inForce(made.draft(DecisionFixture.demotion(7), DecisionFixture.campaignBan(7)));
        UUID demotion = decision.effects().get(0).id();

        clock.advance(Duration.ofDays(1));
        made.reverse(decision.id(), REVIEWER, demotion);

        StatementReading reading = reader.read(made.view(decision.id()), clock.instant());
        assertThat(reading.later()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(PartKind.CORRECTION);
            assertThat(part.why().en()).isEqualTo("An appeal was successful. These effects were undone.");
            assertThat(part.reason()).isEqualTo("not so");
            assertThat(part.effects()).singleElement().satisfies(one -> assertThat(
                            one.words().en())
                    .isEqualTo("The shop ranks lower in search, at 30% of its weight"));
        });
        assertThat(reading.content().effects()).hasSize(2);
    }

    @Test
    void addsTheMeasuresThatThePointsBrought() {
        String merchant = made.merchant();
        DecisionView decision = made.inForce(made.draft(
                made.heard(merchant, null), DecisionFixture.LIGHT, new EffectSpec.Points(ViolationClass.A, 12, false)));

        StatementReading reading = reader.read(decision, clock.instant());

        assertThat(reading.content().effects())
                .extracting(one -> one.words().en())
                .containsExactly("12 points are recorded in class A (general).");
        assertThat(reading.later()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(PartKind.LADDER);
            assertThat(part.effects()).extracting(one -> one.words().en()).anySatisfy(words -> assertThat(words)
                    .startsWith("The shop cannot publish listings, until 2026-03-08"));
        });
    }

    @Test
    void givesCounterfeitsThreeDaysToAppeal() {
        AppealWindow window = AppealWindow.KEY.first();
        Instant told = TestClock.START;

        assertThat(List.of(ViolationClass.values()))
                .extracting(
                        one -> Duration.between(told, window.until(one, told)).toDays())
                .containsExactly(7L, 7L, 3L);
    }

    @Test
    void isSeenByItsOwnShopAlone() {
        DecisionView decision = made.inForce(made.draft(DecisionFixture.demotion(7)));

        assertThat(rowsSeenBy(UUID.randomUUID())).isZero();
        assertThat(decision.merchantId()).isNotNull();
    }

    private long rowsSeenBy(UUID account) {
        seats.take(account);
        try {
            Long count = transaction.execute(
                    status -> jdbc.queryForObject("select count(*) from penalty_statement", Long.class));
            return count == null ? -1 : count;
        } finally {
            seats.leave();
        }
    }

    private String text(UUID decision) {
        return String.valueOf(jdbc.queryForObject(
                "select content::text from penalty_statement where decision_id = ? and seq = 1",
                String.class,
                decision));
    }
}
