package io.touchstone.penalty.statement;

import static io.touchstone.penalty.decision.DecisionFixture.OFFICER;
import static io.touchstone.penalty.decision.DecisionFixture.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.decision.DecisionFixture;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions become public in time and are taken down when nothing of them holds. */
@TouchstoneTest
class PublicationTests {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Publications publications;

    @Autowired
    private PublicationRows rows;

    @Autowired
    private PublicationClock byTheClock;

    @Autowired
    private PublishedDecisions published;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private DecisionFixture made;

    @BeforeEach
    void decisions() {
        clock.reset();
        made = new DecisionFixture(beans);
    }

    @Test
    void areDueWithinAWorkingDayAndPublishedByTheClockWhenNobodyDoes() {
        DecisionView decision = made.inForce(made.draft(DecisionFixture.demotion(7)));
        PublicationRow queued = row(decision);
        // A Sunday: due at the end of Monday.
        assertThat(queued.dueAt()).isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
        assertThat(queued.state()).isEqualTo(PublicationState.DUE);
        assertThatThrownBy(() -> published.find(decision.number())).isInstanceOf(NotFound.class);

        byTheClock.publish();
        assertThat(row(decision).state()).isEqualTo(PublicationState.DUE);
        clock.advance(Duration.ofHours(4));
        byTheClock.publish();

        assertThat(row(decision).state()).isEqualTo(PublicationState.PUBLISHED);
        PublicDecision seen = published.find(decision.number());
        assertThat(seen.row().isOverdue(clock.instant())).isFalse();
        assertThat(seen.measures())
                .singleElement()
                .satisfies(line -> assertThat(line.words().en()).startsWith("The shop ranks lower in search"));
        assertThat(seen.toString()).doesNotContain("what happened", "why so", "officer");
    }

    @Test
    void areTakenDownWhenTheMeasuresEnd() {
        DecisionView decision = publishedOne(DecisionFixture.demotion(7));

        clock.advance(Duration.ofDays(6));
        byTheClock.takeDown();
        assertThat(row(decision).isPublic()).isTrue();
        clock.advance(Duration.ofDays(2));
        byTheClock.takeDown();

        assertThat(row(decision).state()).isEqualTo(PublicationState.TAKEN_DOWN);
        assertThat(row(decision).downGround()).isEqualTo("ended");
        assertThatThrownBy(() -> published.find(decision.number())).isInstanceOf(NotFound.class);
    }

    @Test
    void stayThirtyDaysAsAWarningWhenNothingLasts() {
        DecisionView points = publishedOne(new EffectSpec.Points(ViolationClass.A, 1, false));
        DecisionView warning = publishedOne(DecisionFixture.demotion(7), new EffectSpec.Publication(30));

        clock.advance(Duration.ofDays(29));
        byTheClock.takeDown();
        assertThat(row(points).isPublic()).isTrue();
        assertThat(row(warning).isPublic()).isTrue();
        clock.advance(Duration.ofDays(2));
        byTheClock.takeDown();

        assertThat(row(points).isPublic()).isFalse();
        assertThat(row(warning).isPublic()).isFalse();
    }

    @Test
    void areTakenDownAtOnceWhenTheDecisionIsUndone() {
        DecisionView shown = publishedOne(DecisionFixture.demotion(7));
        DecisionView waiting = made.inForce(made.draft(DecisionFixture.demotion(7)));

        made.reverse(shown.id(), REVIEWER);
        made.reverse(waiting.id(), REVIEWER);

        assertThat(row(shown).downGround()).isEqualTo("reversed");
        assertThat(row(waiting).downGround()).isEqualTo("reversed");
        clock.advance(Duration.ofHours(5));
        byTheClock.publish();
        assertThat(row(waiting).isPublic()).isFalse();
    }

    @Test
    void showOnlyWhatStillHoldsOfOneThatWasVaried() {
        DecisionView decision = publishedOne(DecisionFixture.demotion(7), DecisionFixture.campaignBan(7));

        made.reverse(decision.id(), REVIEWER, decision.effects().get(0).id());

        assertThat(published.find(decision.number()).measures())
                .singleElement()
                .satisfies(line -> assertThat(line.words().en()).contains("campaigns"));
    }

    @Test
    void goWithTheWarningThatIsUndone() {
        DecisionView decision = publishedOne(DecisionFixture.demotion(7), new EffectSpec.Publication(30));
        UUID warning = decision.effects().stream()
                .filter(one -> one.spec() instanceof EffectSpec.Publication)
                .map(EffectView::id)
                .findFirst()
                .orElseThrow();

        made.reverse(decision.id(), REVIEWER, warning);

        assertThat(row(decision).downGround()).isEqualTo("reversed");
    }

    @Test
    void turnLateWhileTheyAreHeldBack() {
        DecisionView decision = made.inForce(made.draft(DecisionFixture.demotion(7)));
        act(() -> publications.hold(row(decision), "name to check", clock.instant(), OFFICER));

        clock.advance(Duration.ofDays(2));
        byTheClock.publish();

        assertThat(row(decision).state()).isEqualTo(PublicationState.HELD);
        assertThat(row(decision).isOverdue(clock.instant())).isTrue();
        assertThat(rows.overdue(clock.instant())).isPositive();
        act(() -> publications.publish(row(decision), clock.instant(), OFFICER));
        assertThat(row(decision).isPublic()).isTrue();
        assertThat(row(decision).isOverdue(clock.instant())).isTrue();
    }

    @Test
    void goOnlyWhereTheirStateAllows() {
        for (PublicationState from : PublicationState.values()) {
            for (PublicationState to : PublicationState.values()) {
                boolean allowed = from.successors().contains(to);
                DecisionView decision = in(from);
                PublicationRow row = row(decision);
                if (allowed) {
                    act(() -> move(row, to));
                    assertThat(row(decision).state()).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> act(() -> move(row, to)))
                            .describedAs("%s to %s", from, to)
                            .isInstanceOf(Conflict.class);
                }
            }
        }
        assertThat(PublicationState.TAKEN_DOWN.successors()).isEqualTo(EnumSet.noneOf(PublicationState.class));
    }

    @Test
    void refuseAStepOnWhatSomebodyElseChanged() {
        DecisionView decision = made.inForce(made.draft(DecisionFixture.demotion(7)));
        PublicationRow stale = row(decision);
        act(() -> publications.hold(stale, "wait", clock.instant(), OFFICER));

        assertThatThrownBy(() -> act(() -> publications.publish(stale, clock.instant(), OFFICER)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> jdbc.update("delete from penalty_publication"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update(
                        "update penalty_publication set state = 'published' where decision_id = ?", decision.id()))
                .isInstanceOf(DataAccessException.class);
    }

    private DecisionView publishedOne(EffectSpec... specs) {
        DecisionView decision = made.inForce(made.draft(specs));
        act(() -> publications.publish(row(decision), clock.instant(), OFFICER));
        return decision;
    }

    private DecisionView in(PublicationState state) {
        DecisionView decision = made.inForce(made.draft(DecisionFixture.demotion(7)));
        if (state != PublicationState.DUE) {
            act(() -> move(row(decision), state));
        }
        return decision;
    }

    private void move(PublicationRow row, PublicationState to) {
        switch (to) {
            case DUE -> publications.resume(row, clock.instant(), OFFICER);
            case HELD -> publications.hold(row, "wait", clock.instant(), OFFICER);
            case PUBLISHED -> publications.publish(row, clock.instant(), OFFICER);
            case TAKEN_DOWN -> publications.takeDown(row, "corrected", "wrong", clock.instant(), OFFICER);
        }
    }

    private void act(Runnable step) {
        transaction.executeWithoutResult(status -> step.run());
    }

    private PublicationRow row(DecisionView decision) {
        return rows.find(decision.id()).orElseThrow();
    }
}
