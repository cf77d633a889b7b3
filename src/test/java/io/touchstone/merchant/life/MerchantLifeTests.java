package io.touchstone.merchant.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.OpeningGate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MerchantLifeTests {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor ONE = new Actor(Actor.Kind.STAFF, "one");
    private static final Actor TWO = new Actor(Actor.Kind.STAFF, "two");
    private static final Actor THREE = new Actor(Actor.Kind.STAFF, "three");

    @Test
    void opensAShopOnTrialWhenNoGateIsSet() {
        MerchantLife life = life(MerchantState.TRIAL);

        life.open(null, "ready");

        assertThat(life.state()).isEqualTo(MerchantState.ACTIVE);
        assertThat(life.changes())
                .containsExactly(
                        new LifeChange.StepTaken(MerchantState.TRIAL, MerchantState.ACTIVE, "activated", "ready"));
    }

    @Test
    void keepsAShopOnTrialBehindAClosedGate() {
        MerchantLife life = life(MerchantState.TRIAL);

        assertRule(() -> life.open(new OpeningGate.Answer(false, "deposit.missing"), "ready"), LifeRule.GATE_CLOSED);
        assertThat(life.state()).isEqualTo(MerchantState.TRIAL);
        assertThat(life.changes()).isEmpty();
    }

    @Test
    void opensOnlyFromTrial() {
        for (MerchantState state : MerchantState.values()) {
            if (state != MerchantState.TRIAL) {
                assertRule(() -> life(state).open(null, "ready"), LifeRule.NOT_ON_TRIAL);
            }
        }
    }

    @Test
    void comesBackToWhereItWasOnceNoReasonForSuspensionIsLeft() {
        MerchantLife life = life(MerchantState.TRIAL);
        Suspension paper = suspension(SuspensionType.EXPIRED_QUALIFICATION, null);
        Suspension register = suspension(SuspensionType.REGISTER_MISMATCH, null);
        life.suspend(paper);
        life.suspend(register);

        life.release(paper.id(), "renewed");
        assertThat(life.state()).isEqualTo(MerchantState.SUSPENDED);
        life.release(register.id(), "agrees again");

        assertThat(life.state()).isEqualTo(MerchantState.TRIAL);
    }

    @Test
    void refusesTheSameReasonTwiceAndAnEndThatIsPast() {
        MerchantLife life = life(MerchantState.ACTIVE);
        life.suspend(suspension(SuspensionType.DEPOSIT_SHORTFALL, null));

        assertRule(() -> life.suspend(suspension(SuspensionType.DEPOSIT_SHORTFALL, null)), LifeRule.SUSPENDED_ALREADY);
        assertRule(() -> life.suspend(suspension(SuspensionType.INVESTIGATION, null)), LifeRule.END_MISSING);
        assertRule(() -> life.suspend(suspension(SuspensionType.OWN_REQUEST, NOW)), LifeRule.END_NOT_AHEAD);
    }

    @Test
    void endsSuspensionsThatAreOverAndNoOthers() {
        MerchantLife life = life(MerchantState.ACTIVE);
        life.suspend(suspension(SuspensionType.OWN_REQUEST, NOW.plusSeconds(60)));

        life.advance(NOW.plusSeconds(59));
        assertThat(life.state()).isEqualTo(MerchantState.SUSPENDED);
        life.advance(NOW.plusSeconds(60));

        assertThat(life.state()).isEqualTo(MerchantState.ACTIVE);
    }

    @Test
    void leavesAfterThirtyDaysOfNoticeAndNotBefore() {
        MerchantLife life = life(MerchantState.ACTIVE);
        Instant leaves = NOW.plus(Duration.ofDays(30));

        assertRule(() -> life.announceExit(exit(leaves.minusSeconds(1))), LifeRule.NOTICE_TOO_SHORT);
        life.announceExit(exit(leaves));
        life.advance(leaves.minusSeconds(1));
        assertThat(life.state()).isEqualTo(MerchantState.ACTIVE);
        life.advance(leaves);

        assertThat(life.state()).isEqualTo(MerchantState.EXITED);
        assertRule(() -> life.suspend(suspension(SuspensionType.DEPOSIT_SHORTFALL, null)), LifeRule.NOT_TRADING);
    }

    @Test
    void staysWhenTheExitIsCancelled() {
        MerchantLife life = life(MerchantState.ACTIVE);
        life.announceExit(exit(NOW.plus(Duration.ofDays(40))));

        life.cancelExit("changed our mind");
        life.advance(NOW.plus(Duration.ofDays(50)));

        assertThat(life.state()).isEqualTo(MerchantState.ACTIVE);
        assertRule(() -> life.cancelExit("again"), LifeRule.NO_EXIT_ANNOUNCED);
    }

    @Test
    void bansByTwoPeople() {
        MerchantLife life = life(MerchantState.ACTIVE);
        Ban ban = Ban.proposal(UUID.randomUUID(), "rule 1", "fakes", null, NOW, ONE);
        life.announceExit(exit(NOW.plus(Duration.ofDays(40))));
        life.proposeBan(ban);

        assertRule(() -> life.confirmBan(ban.id(), NOW, ONE), LifeRule.SECOND_PERSON);
        life.confirmBan(ban.id(), NOW, TWO);

        assertThat(life.state()).isEqualTo(MerchantState.BANNED);
        assertThat(life.changes()).anyMatch(LifeChange.ExitCancelled.class::isInstance);
        assertRule(() -> life.confirmBan(ban.id(), NOW, THREE), LifeRule.BANNED_ALREADY);
        assertRule(() -> life.announceExit(exit(NOW.plus(Duration.ofDays(40)))), LifeRule.NOT_TRADING);
    }

    @Test
    void liftsABanByAnotherPersonAndGoesBackToWhereItWas() {
        MerchantLife life = life(MerchantState.ACTIVE);
        life.suspend(suspension(SuspensionType.DEPOSIT_SHORTFALL, null));
        Ban ban = Ban.proposal(UUID.randomUUID(), "rule 1", "fakes", null, NOW, ONE);
        life.proposeBan(ban);
        life.confirmBan(ban.id(), NOW, TWO);

        assertRule(() -> life.liftBan(ban.id(), "appeal upheld", TWO), LifeRule.SECOND_PERSON);
        life.liftBan(ban.id(), "appeal upheld", ONE);

        assertThat(life.state()).isEqualTo(MerchantState.SUSPENDED);
    }

    @Test
    void endsAProposalWithoutEffect() {
        MerchantLife life = life(MerchantState.EXITED);
        Ban ban = Ban.proposal(UUID.randomUUID(), "rule 1", "fakes", null, NOW, ONE);
        life.proposeBan(ban);
        assertRule(
                () -> life.proposeBan(Ban.proposal(UUID.randomUUID(), "rule 2", "more", null, NOW, TWO)),
                LifeRule.BAN_PENDING);

        life.withdrawBan(ban.id());

        assertThat(life.state()).isEqualTo(MerchantState.EXITED);
        assertRule(() -> life.liftBan(ban.id(), "nothing", TWO), LifeRule.NOT_BANNED);
    }

    @Test
    void refusesToReleaseWhatHasEnded() {
        assertThatThrownBy(() -> life(MerchantState.ACTIVE).release(UUID.randomUUID(), "why"))
                .isInstanceOf(Conflict.class);
    }

    private static MerchantLife life(MerchantState state) {
        MerchantState base =
                state == MerchantState.SUSPENDED || state == MerchantState.BANNED ? MerchantState.ACTIVE : state;
        return new MerchantLife(new LifeRecord(0, state, base, List.of(), null, null));
    }

    private static Suspension suspension(SuspensionType type, @org.jspecify.annotations.Nullable Instant until) {
        return new Suspension(UUID.randomUUID(), type, "because", NOW, until, ONE.toString());
    }

    private static PlannedExit exit(Instant leaves) {
        return new PlannedExit(UUID.randomUUID(), "moving", NOW, leaves, ONE.toString());
    }

    private static void assertRule(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, LifeRule rule) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
