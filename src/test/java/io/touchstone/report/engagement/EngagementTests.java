package io.touchstone.report.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.engagement.Engagement.Head;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What was agreed stays; a seat closes by itself, by its host, and is never opened again. */
class EngagementTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant FROM = Instant.parse("2026-03-10T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-04-10T00:00:00Z");
    private static final Instant LONGEST = Instant.parse("2027-03-10T00:00:00Z");
    private static final UUID AUDITOR = new UUID(0, 1);
    private static final UUID HOST = new UUID(0, 2);
    private static final Actor ACTOR = new Actor(Actor.Kind.STAFF, HOST.toString());

    @Test
    void isOpenFromItsFirstInstantUntilItsLast() {
        Engagement engagement = agreed();

        assertThat(engagement.state(FROM.minusMillis(1))).isEqualTo(EngagementState.PLANNED);
        assertThat(engagement.state(FROM)).isEqualTo(EngagementState.RUNNING);
        assertThat(engagement.state(UNTIL.minusMillis(1))).isEqualTo(EngagementState.RUNNING);
        assertThat(engagement.state(UNTIL)).isEqualTo(EngagementState.OVER);
        assertThat(engagement.lines()).extracting(Engagement.Line::key).containsExactly("engaged");
    }

    @Test
    void isMadeLongerWhileItLastsAndNeverShorter() {
        Engagement engagement = agreed();
        Instant later = UNTIL.plus(Duration.ofDays(10));

        engagement.extend(later, LONGEST, "more to see", FROM, ACTOR);

        assertThat(engagement.state(UNTIL)).isEqualTo(EngagementState.RUNNING);
        assertThat(engagement.lines()).extracting(Engagement.Line::key).containsExactly("engaged", "extended");
        refused(EngagementRule.ENGAGEMENT_NOT_LONGER, () -> engagement.extend(later, LONGEST, "x", FROM, ACTOR));
        refused(
                EngagementRule.ENGAGEMENT_TOO_LONG,
                () -> engagement.extend(LONGEST.plusMillis(1), LONGEST, "x", FROM, ACTOR));
        refused(EngagementRule.ENGAGEMENT_OVER, () -> engagement.extend(LONGEST, LONGEST, "x", later, ACTOR));
    }

    @Test
    void isEndedOnceAndByAnotherThanItsAuditor() {
        Engagement engagement = agreed();

        refused(EngagementRule.ENGAGEMENT_OWN_SEAT, () -> engagement.end(AUDITOR, "x", FROM, ACTOR));
        engagement.end(HOST, "done", FROM, ACTOR);

        assertThat(engagement.state(FROM)).isEqualTo(EngagementState.ENDED);
        refused(EngagementRule.ENGAGEMENT_OVER, () -> engagement.end(HOST, "again", FROM, ACTOR));
        assertThatThrownBy(() -> engagement.extend(LONGEST, LONGEST, "x", FROM, ACTOR))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void isNotAgreedForThePastForOneselfOrForTooLong() {
        refused(EngagementRule.ENGAGEMENT_PERIOD_PAST, () -> Engagement.engage(head(HOST), FROM, LONGEST, ACTOR));
        refused(
                EngagementRule.ENGAGEMENT_TOO_LONG,
                () -> Engagement.engage(head(HOST), LONGEST.plusMillis(1), LONGEST, ACTOR));
        refused(EngagementRule.ENGAGEMENT_OWN_SEAT, () -> head(AUDITOR));
        refused(EngagementRule.ENGAGEMENT_FACTS_PERIOD, () -> head(HOST, LocalDate.of(2024, 12, 31)));
    }

    private static Engagement agreed() {
        return Engagement.engage(head(HOST), UNTIL, LONGEST, ACTOR);
    }

    private static Head head(UUID host) {
        return head(host, LocalDate.of(2025, 12, 31));
    }

    private static Head head(UUID host, LocalDate factsTo) {
        return new Head(
                new UUID(1, 1),
                "EN-2026-000001",
                new UUID(1, 2),
                AUDITOR,
                "why",
                LocalDate.of(2025, 1, 1),
                factsTo,
                new SeatScope(List.of("merchant"), null),
                FROM,
                host,
                AT);
    }

    private static void refused(EngagementRule rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
