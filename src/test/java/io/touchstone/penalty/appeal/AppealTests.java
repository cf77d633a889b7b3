package io.touchstone.penalty.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.appeal.StoredAppeal.Entry;
import io.touchstone.penalty.appeal.StoredAppeal.Head;
import io.touchstone.penalty.appeal.StoredAppeal.Voice;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What may be done to an appeal, by whom and when. */
class AppealTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant DUE = AT.plus(Duration.ofDays(9));
    private static final Actor MERCHANT = new Actor(Actor.Kind.MERCHANT, "m");
    private static final Actor PROPOSER = staff("proposer");
    private static final Actor APPROVER = staff("approver");
    private static final Actor REVIEWER = staff("reviewer");
    private static final Actor OTHER = staff("other");

    private final Appeal appeal = filed(AppealSide.MERCHANT);

    @Test
    void isAnsweredByWhoTookItWithReasons() {
        appeal.claim(false, AT, REVIEWER);
        appeal.overturn("you were right", AT, REVIEWER);

        assertThat(appeal.state()).isEqualTo(AppealState.OVERTURNED);
        assertThat(appeal.stored().reply()).isEqualTo("you were right");
        assertThat(appeal.entries()).extracting(Entry::kind).containsExactly("filed", "claimed", "overturned");
    }

    @Test
    void isNotTakenByWhoProposedOrApproved() {
        refused(AppealRule.APPEAL_DECIDES_OWN, () -> appeal.claim(false, AT, PROPOSER));
        refused(AppealRule.APPEAL_DECIDES_OWN, () -> appeal.claim(true, AT, APPROVER));
        refused(AppealRule.APPEAL_DECIDES_OWN, () -> appeal.claim(true, AT, MERCHANT));
        refused(AppealRule.APPEAL_DECIDES_OWN, () -> appeal.claim(true, AT, Actor.system("anything")));
    }

    @Test
    void isAnsweredByNobodyButWhoTookIt() {
        refused(AppealRule.APPEAL_NOT_CLAIMED, () -> appeal.uphold("no", AT, REVIEWER));
        appeal.claim(false, AT, REVIEWER);

        refused(AppealRule.APPEAL_NOT_CLAIMED, () -> appeal.uphold("no", AT, OTHER));
        refused(AppealRule.APPEAL_NOT_CLAIMED, () -> appeal.release(AT, OTHER));
        refused(AppealRule.APPEAL_NOT_CLAIMED, () -> appeal.say("hello", Voice.PLATFORM, AT, OTHER));
        refused(AppealRule.APPEAL_STEP_REFUSED, () -> appeal.claim(false, AT, OTHER));
    }

    @Test
    void goesToTheSecondQueueWhenNobodyAnswersAndNeverLapses() {
        appeal.claim(false, AT, REVIEWER);
        refused(
                AppealRule.APPEAL_STEP_REFUSED,
                () -> appeal.escalate(DUE.plusSeconds(9), DUE.minusSeconds(1), AppealBook.SELF));

        appeal.escalate(DUE.plus(Duration.ofDays(9)), DUE, AppealBook.SELF);

        assertThat(appeal.state()).isEqualTo(AppealState.FILED);
        assertThat(appeal.stored().reviewer()).isNull();
        refused(AppealRule.APPEAL_FOR_SENIORS, () -> appeal.claim(false, DUE, REVIEWER));
        refused(
                AppealRule.APPEAL_STEP_REFUSED,
                () -> appeal.escalate(DUE, DUE.plus(Duration.ofDays(30)), AppealBook.SELF));
        appeal.claim(true, DUE, OTHER);
        appeal.uphold("it stands", DUE, OTHER);
        assertThat(appeal.state()).isEqualTo(AppealState.UPHELD);
    }

    @Test
    void givesAReporterAnotherLookAndNoPartOfADecision() {
        Appeal reported = filed(AppealSide.REPORTER);
        reported.claim(false, AT, REVIEWER);

        refused(AppealRule.APPEAL_STEP_REFUSED, () -> reported.vary("part", AT, REVIEWER));
        reported.overturn("we look again", AT, REVIEWER);
        assertThat(reported.state()).isEqualTo(AppealState.OVERTURNED);
    }

    /** Every state and act; only the listed pass. */
    @TestFactory
    Stream<DynamicTest> allowsOnlyTheListedSteps() {
        Map<AppealState, Set<String>> allowed = new EnumMap<>(AppealState.class);
        allowed.put(AppealState.FILED, Set.of("claim", "escalate", "say", "withdraw", "settle"));
        allowed.put(
                AppealState.REVIEWING,
                Set.of(
                        "release",
                        "escalate",
                        "say",
                        "answer back",
                        "uphold",
                        "vary",
                        "overturn",
                        "withdraw",
                        "settle"));
        Map<String, Consumer<Appeal>> acts = Map.of(
                "claim", one -> one.claim(false, DUE, REVIEWER),
                "release", one -> one.release(DUE, REVIEWER),
                "escalate", one -> one.escalate(DUE.plusSeconds(1), DUE, AppealBook.SELF),
                "say", one -> one.say("words", Voice.MERCHANT, DUE, MERCHANT),
                "answer back", one -> one.say("words", Voice.PLATFORM, DUE, REVIEWER),
                "uphold", one -> one.uphold("words", DUE, REVIEWER),
                "vary", one -> one.vary("words", DUE, REVIEWER),
                "overturn", one -> one.overturn("words", DUE, REVIEWER),
                "withdraw", one -> one.withdraw(DUE, MERCHANT),
                "settle", one -> one.settle("PD-1", DUE, AppealBook.SELF));
        return Stream.of(AppealState.values()).flatMap(state -> acts.entrySet().stream()
                .map(act -> DynamicTest.dynamicTest(state + " " + act.getKey(), () -> {
                    Appeal one = in(state);
                    if (allowed.getOrDefault(state, Set.of()).contains(act.getKey())) {
                        act.getValue().accept(one);
                    } else {
                        assertThatThrownBy(() -> act.getValue().accept(one)).isInstanceOf(Conflict.class);
                        assertThat(one.entries()).isEmpty();
                    }
                })));
    }

    private static Appeal filed(AppealSide side) {
        return Appeal.file(head(side), DUE, MERCHANT);
    }

    private static Appeal in(AppealState state) {
        boolean taken = state == AppealState.REVIEWING || state.isAnswered();
        return new Appeal(new StoredAppeal(
                head(AppealSide.MERCHANT),
                state,
                DUE,
                null,
                taken ? REVIEWER.toString() : null,
                taken ? AT : null,
                state.isAnswered() ? "words" : null,
                state.isOpen() ? null : AT,
                1));
    }

    private static Head head(AppealSide side) {
        return new Head(
                new UUID(1, 1),
                "PA-2026-000001",
                new UUID(1, 2),
                new UUID(1, 3),
                "shop",
                side,
                MERCHANT.toString(),
                1,
                null,
                "wrong",
                null,
                Set.of(PROPOSER.toString(), APPROVER.toString()),
                AT);
    }

    private static Actor staff(String name) {
        return new Actor(Actor.Kind.STAFF, name);
    }

    private static void refused(AppealRule rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
