package io.touchstone.penalty.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.penalty.remedy.CorrectivePlan.Head;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A corrective plan by itself: every step leaves a line or is refused. */
class CorrectivePlanTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant DUE = AT.plus(Duration.ofDays(15));
    private static final Instant CHECK = AT.plus(Duration.ofDays(30));
    private static final Actor SOMEBODY = Actor.system("test");

    @Test
    void isAcceptedOnlyOnceItWasFiled() {
        CorrectivePlan plan = plan(false);

        assertThatThrownBy(() -> plan.accept(CHECK, null, AT, SOMEBODY)).isInstanceOf(Conflict.class);
        plan.file(AT, SOMEBODY);
        assertThatThrownBy(() -> plan.file(AT, SOMEBODY)).isInstanceOf(Conflict.class);
        plan.accept(CHECK, null, AT, SOMEBODY);

        assertThat(plan.stored().state()).isEqualTo(RemedyState.ACCEPTED);
        assertThat(plan.stored().clock().checkAt()).isEqualTo(CHECK);
        assertThat(plan.lines()).extracting(CorrectivePlan.Line::key).containsExactly("demanded", "filed", "accepted");
    }

    @Test
    void givesNewTimeWhenItIsSentBackAndNeverLess() {
        CorrectivePlan plan = plan(false);
        plan.file(AT, SOMEBODY);
        plan.sendBack("more", AT.plusSeconds(1), AT, SOMEBODY);

        assertThat(plan.stored().clock().dueAt()).isEqualTo(DUE);
        assertThat(plan.stored().state()).isEqualTo(RemedyState.OPEN);
    }

    @Test
    void isOverdueOnceAndCanStillBeFiled() {
        CorrectivePlan plan = plan(false);

        assertThat(plan.overdue(DUE.minusSeconds(1), SOMEBODY)).isFalse();
        assertThat(plan.overdue(DUE, SOMEBODY)).isTrue();
        assertThat(plan.overdue(DUE, SOMEBODY)).isFalse();
        plan.file(DUE, SOMEBODY);
        assertThat(plan.stored().state()).isEqualTo(RemedyState.FILED);
    }

    @Test
    void isNotJudgedBeforeItsDay() {
        CorrectivePlan plan = plan(false);
        plan.file(AT, SOMEBODY);
        plan.accept(CHECK, null, AT, SOMEBODY);

        assertThatThrownBy(() -> plan.check(true, "w", CHECK.minusSeconds(1), SOMEBODY))
                .isInstanceOf(Conflict.class);
        plan.check(false, "w", CHECK, SOMEBODY);
        assertThat(plan.stored().state()).isEqualTo(RemedyState.FAILED);
        plan.cancel(CHECK, SOMEBODY);
        assertThat(plan.stored().state()).isEqualTo(RemedyState.FAILED);
    }

    @Test
    void curesNothingOnceTheDecisionTookEffect() {
        CorrectivePlan plan = plan(true);
        plan.goOn(CHECK, AT, SOMEBODY);

        assertThat(plan.stored().clock().cures()).isFalse();
        assertThat(plan.stored().clock().waits()).isTrue();
        assertThat(plan.stored().clock().dueAt()).isEqualTo(CHECK);
    }

    private static CorrectivePlan plan(boolean cures) {
        return CorrectivePlan.demand(
                new Head(UUID.randomUUID(), "CP-2026-000001", UUID.randomUUID(), "m", AT),
                cures,
                !cures,
                DUE,
                SOMEBODY);
    }
}
