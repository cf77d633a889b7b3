package io.touchstone.rulebook.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.RuleState;
import io.touchstone.rulebook.rule.DatedRule.Dates;
import io.touchstone.rulebook.rule.DatedRule.Head;
import io.touchstone.rulebook.rule.DatedRule.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DatedRuleTests {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor WRITER = new Actor(Actor.Kind.STAFF, "writer");
    private static final Actor SECOND = new Actor(Actor.Kind.STAFF, "second");
    private static final RuleClock CLOCK = RuleClock.KEY.first();
    private static final RuleContent CONTENT = content();

    @Test
    void holdsAfterCommentsAndNotice() {
        DatedRule rule = draft();
        rule.open(days(7), CLOCK, NOW, WRITER);
        rule.publish(days(22), CLOCK, days(7), SECOND);
        rule.takeEffect(days(22), RuleMaking.SELF);

        assertThat(rule.state()).isEqualTo(RuleState.IN_FORCE);
        assertThat(rule.steps())
                .extracting(RuleStep::kind)
                .containsExactly(
                        RuleStep.Kind.DRAFTED,
                        RuleStep.Kind.OPENED,
                        RuleStep.Kind.PUBLISHED,
                        RuleStep.Kind.TOOK_EFFECT);
    }

    @Test
    void refusesLessThanAWeekOfComments() {
        assertRefused(
                CentreRule.RULE_COMMENT_TOO_SHORT, () -> draft().open(days(7).minusSeconds(1), CLOCK, NOW, WRITER));
    }

    @Test
    void refusesToPublishWhileCommentsRun() {
        DatedRule rule = open();

        assertRefused(
                CentreRule.RULE_COMMENT_RUNS, () -> rule.publish(days(60), CLOCK, days(7).minusSeconds(1), SECOND));
    }

    @Test
    void refusesADayInsideTheNotice() {
        DatedRule rule = open();

        assertRefused(
                CentreRule.RULE_NOTICE_TOO_SHORT, () -> rule.publish(days(22).minusSeconds(1), CLOCK, days(7), SECOND));
        assertRefused(CentreRule.RULE_NOTICE_TOO_SHORT, () -> rule.publish(days(10), CLOCK, days(7), SECOND));
    }

    @Test
    void keepsASettingOfSevenDays() {
        DatedRule rule = open();

        rule.publish(days(14), new RuleClock(7, 7), days(7), SECOND);

        assertThat(rule.state()).isEqualTo(RuleState.NOTICE);
        assertThatThrownBy(() -> new RuleClock(7, 6)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isPublishedByNobodyWhoWroteInIt() {
        DatedRule rule = draft();
        rule.edit(CONTENT, NOW, SECOND);
        rule.edit(CONTENT, NOW, WRITER);
        rule.open(days(7), CLOCK, NOW, WRITER);

        assertRefused(CentreRule.RULE_OWN_DRAFT, () -> rule.publish(days(22), CLOCK, days(7), WRITER));
        assertRefused(CentreRule.RULE_OWN_DRAFT, () -> rule.publish(days(22), CLOCK, days(7), SECOND));
    }

    @Test
    void isNotEditedWhileOthersCommentOnIt() {
        DatedRule rule = open();

        assertRefused(CentreRule.RULE_STEP_REFUSED, () -> rule.edit(CONTENT, NOW, WRITER));
    }

    @Test
    void isNotWithdrawnOnceItsDayHasCome() {
        DatedRule rule = open();
        rule.publish(days(22), CLOCK, days(7), SECOND);

        assertRefused(CentreRule.RULE_STEP_REFUSED, () -> rule.withdraw("late", days(22), SECOND));
    }

    @Test
    void allowsOnlyTheListedStepsOfEveryState() {
        Map<String, Consumer<DatedRule>> steps = new LinkedHashMap<>();
        steps.put("edit", rule -> rule.edit(CONTENT, days(30), WRITER));
        steps.put("open", rule -> rule.open(days(40), CLOCK, days(30), WRITER));
        steps.put("take back", rule -> rule.takeBack("why", days(30), WRITER));
        steps.put("publish", rule -> rule.publish(days(60), CLOCK, days(30), SECOND));
        steps.put("withdraw", rule -> rule.withdraw("why", days(1), WRITER));
        steps.put("take effect", rule -> rule.takeEffect(days(30), RuleMaking.SELF));
        steps.put("retire", rule -> rule.retire(days(90), RuleMaking.SELF));
        List<String> allowed = new ArrayList<>();
        for (RuleState state : RuleState.values()) {
            steps.forEach((name, step) -> {
                try {
                    step.accept(in(state));
                    allowed.add(state + " " + name);
                } catch (RuleViolation refused) {
                    assertThat(refused.rule()).isEqualTo(CentreRule.RULE_STEP_REFUSED);
                }
            });
        }

        assertThat(allowed)
                .containsExactly(
                        "DRAFT edit",
                        "DRAFT open",
                        "DRAFT withdraw",
                        "COMMENT take back",
                        "COMMENT publish",
                        "COMMENT withdraw",
                        "NOTICE withdraw",
                        "NOTICE take effect",
                        "IN_FORCE retire");
    }

    private static DatedRule in(RuleState state) {
        boolean dated = state == RuleState.NOTICE || state == RuleState.IN_FORCE || state == RuleState.RETIRED;
        Dates dates = new Dates(NOW, days(7), dated ? days(7) : null, dated ? days(22) : null, dated ? days(60) : null);
        return new DatedRule(new Stored(head(), CONTENT, state, dates, List.of(WRITER.toString()), null, 0));
    }

    private static DatedRule draft() {
        return DatedRule.draft(head(), CONTENT, NOW, WRITER);
    }

    private static DatedRule open() {
        DatedRule rule = draft();
        rule.open(days(7), CLOCK, NOW, WRITER);
        return rule;
    }

    private static Head head() {
        return new Head(new UUID(0, 1), "A-90", 1);
    }

    private static RuleContent content() {
        ShippedRules.Shipped first = ShippedRules.read().get(0);
        return new RuleContent(first.title(), first.text(), first.source(), first.terms());
    }

    private static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static void assertRefused(CentreRule rule, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
