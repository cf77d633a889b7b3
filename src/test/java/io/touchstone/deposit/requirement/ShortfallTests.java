package io.touchstone.deposit.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.deposit.requirement.Shortfall.Amounts;
import io.touchstone.deposit.requirement.Shortfall.Cause;
import io.touchstone.deposit.requirement.Shortfall.Notice;
import io.touchstone.deposit.requirement.Shortfall.Proposal;
import io.touchstone.deposit.requirement.Shortfall.State;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShortfallTests {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor RULE = Actor.system("rule");
    private static final Actor APPROVER = new Actor(Actor.Kind.STAFF, "approver");
    private static final TopUpRule STEPS = TopUpRule.KEY.first();
    private static final TopUpRule FLOOR = new TopUpRule(TopUpRule.Form.FLOOR, 3, 5, 15, 15, 50, 5, 30);

    private final Shortfall shortfall = open(Cause.TOP_UP, STEPS);

    @Test
    void takesEachMeasureOnceWhenItsTimeHasCome() {
        assertThat(shortfall.takeDue(days(3).minusMillis(1), RULE)).isEmpty();
        assertThat(shortfall.takeDue(days(3), RULE)).containsExactly(Measure.BADGE);
        assertThat(shortfall.takeDue(days(4), RULE)).isEmpty();
        assertThat(shortfall.takeDue(days(15), RULE)).containsExactly(Measure.SHIELD, Measure.SUPERVISE);
        assertThat(shortfall.next()).isEmpty();
        assertThat(shortfall.proposal()).isEqualTo(Proposal.PENDING);
        assertThat(kinds()).containsExactly("opened", "badge", "shield", "supervise");
    }

    @Test
    void proposesNothingButSuspensionForTheFirstPayment() {
        Shortfall first = open(Cause.FIRST_PAYMENT, STEPS);

        assertThat(first.takeDue(days(14), RULE)).isEmpty();
        assertThat(first.takeDue(days(15), RULE)).containsExactly(Measure.SUPERVISE);
    }

    @Test
    void hasTwoMeasuresAtOnceWhenTheFloorRuleHolds() {
        assertThat(open(Cause.TOP_UP, FLOOR).takeDue(days(5), RULE)).containsExactly(Measure.BADGE, Measure.SUPERVISE);
    }

    @Test
    void endsAsPaidOnceEverythingIsThere() {
        shortfall.follow(amounts(1_000, 999), AT, RULE);
        assertThat(shortfall.state()).isEqualTo(State.OPEN);

        shortfall.follow(amounts(1_000, 1_000), AT.plusSeconds(1), RULE);

        assertThat(shortfall.state()).isEqualTo(State.PAID);
        assertThat(shortfall.stored().endedAt()).isEqualTo(AT.plusSeconds(1));
        assertThat(kinds()).containsExactly("opened", "amounts", "paid");
    }

    @Test
    void lapsesWhenLessIsRequired() {
        shortfall.follow(amounts(300, 400), AT, RULE);

        assertThat(shortfall.state()).isEqualTo(State.LAPSED);
    }

    @Test
    void saysNothingWhenNothingMoved() {
        shortfall.follow(amounts(1_000, 400), AT, RULE);

        assertThat(kinds()).containsExactly("opened");
    }

    @Test
    void neverEndsBeforeItBegan() {
        shortfall.follow(amounts(1_000, 1_000), AT.minusSeconds(9), RULE);

        assertThat(shortfall.stored().endedAt()).isEqualTo(AT);
    }

    @Test
    void givesMoreTimeForWhatWasNotDoneYet() {
        shortfall.takeDue(days(3), RULE);

        shortfall.extend(10, STEPS, "holiday", days(4), APPROVER);

        assertThat(shortfall.next().orElseThrow().dueAt()).isEqualTo(days(15));
        assertThat(shortfall.takeDue(days(14), RULE)).isEmpty();
        assertThat(shortfall.entries().get(2).days()).isEqualTo(10);
    }

    @Test
    void refusesMoreTimeThanTheRuleGives() {
        for (int days : List.of(0, -1, 31)) {
            assertThatThrownBy(() -> shortfall.extend(days, STEPS, "why", AT, APPROVER))
                    .isInstanceOf(RuleViolation.class);
        }
    }

    @Test
    void refusesMoreTimeWhenAllIsDone() {
        shortfall.takeDue(days(15), RULE);

        assertThatThrownBy(() -> shortfall.extend(3, STEPS, "why", days(15), APPROVER))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void isDecidedOnceAndOnlyWhenProposed() {
        assertThatThrownBy(() -> shortfall.decide(true, "why", AT, APPROVER)).isInstanceOf(Conflict.class);
        shortfall.takeDue(days(15), RULE);

        shortfall.decide(false, "pays tomorrow", days(15), APPROVER);

        assertThat(shortfall.proposal()).isEqualTo(Proposal.DISMISSED);
        assertThatThrownBy(() -> shortfall.decide(true, "why", days(15), APPROVER))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void doesNothingMoreAfterItsEnd() {
        shortfall.close(AT, RULE);

        assertThat(shortfall.state()).isEqualTo(State.CLOSED);
        assertThatThrownBy(() -> shortfall.follow(amounts(1, 1), AT, RULE)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> shortfall.takeDue(days(20), RULE)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> shortfall.extend(3, STEPS, "why", AT, APPROVER))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> shortfall.close(AT, RULE)).isInstanceOf(Conflict.class);
    }

    @Test
    void callsWhoeverIsShortWhenTheStepsHold() {
        assertThat(calls(STEPS, Cause.TOP_UP, amounts(1_000, 999), 999, false)).isTrue();
        assertThat(calls(STEPS, Cause.TOP_UP, amounts(1_000, 1_000), 0, false)).isFalse();
    }

    @Test
    void callsBelowTheFloorOnlyUnlessSomethingElseIsRequired() {
        assertThat(calls(FLOOR, Cause.TOP_UP, amounts(1_000, 900), 500, false)).isFalse();
        assertThat(calls(FLOOR, Cause.TOP_UP, amounts(1_000, 900), 499, false)).isTrue();
        assertThat(calls(FLOOR, Cause.TOP_UP, amounts(1_000, 900), 900, true)).isTrue();
        assertThat(calls(FLOOR, Cause.FIRST_PAYMENT, amounts(1_000, 900), 900, false))
                .isTrue();
        assertThat(calls(FLOOR, Cause.TOP_UP, amounts(Long.MAX_VALUE, Long.MAX_VALUE - 1), Long.MAX_VALUE - 1, false))
                .isFalse();
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        assertThatThrownBy(() -> new TopUpRule(TopUpRule.Form.STEPS, 6, 5, 15, 15, 50, 5, 30))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TopUpRule(TopUpRule.Form.STEPS, 3, 16, 15, 15, 50, 5, 30))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TopUpRule(TopUpRule.Form.STEPS, 0, 5, 15, 15, 50, 5, 30))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TopUpRule(TopUpRule.Form.STEPS, 3, 5, 15, 366, 50, 5, 30))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TopUpRule(TopUpRule.Form.FLOOR, 3, 5, 15, 15, 0, 5, 30))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TopUpRule(TopUpRule.Form.FLOOR, 3, 5, 15, 15, 101, 5, 30))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean calls(TopUpRule rule, Cause cause, Amounts amounts, long available, boolean changed) {
        return rule.calls(cause, amounts, new Money(available, CNY), changed);
    }

    private List<String> kinds() {
        return shortfall.entries().stream().map(Shortfall.Entry::kind).toList();
    }

    private static Shortfall open(Cause cause, TopUpRule rule) {
        return Shortfall.open(
                new Notice(new UUID(1, 1), "DS-2026-000001", "m1", cause, 1, AT), amounts(1_000, 400), rule, RULE);
    }

    private static Instant days(int days) {
        return AT.plus(Duration.ofDays(days));
    }

    private static Amounts amounts(long required, long balance) {
        return new Amounts(new Money(required, CNY), new Money(balance, CNY));
    }
}
