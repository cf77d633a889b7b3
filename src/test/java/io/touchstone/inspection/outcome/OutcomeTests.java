package io.touchstone.inspection.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.outcome.Proposal.Ground;
import io.touchstone.inspection.outcome.Proposal.Kind;
import io.touchstone.inspection.outcome.StoredOutcome.Cause;
import io.touchstone.inspection.outcome.StoredOutcome.Entry;
import io.touchstone.inspection.outcome.StoredOutcome.Head;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a result to its end (ruling S3; rules.md 8.1 and 8.2). */
class OutcomeTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant DUE = AT.plus(Duration.ofDays(15));
    private static final Instant ANSWER = AT.plus(Duration.ofDays(3));
    private static final Actor LAB = Actor.system("test-lab");
    private static final Actor SHOP = new Actor(Actor.Kind.MERCHANT, "shop");
    private static final Actor MAKER = new Actor(Actor.Kind.STAFF, "maker");
    private static final Actor CHECKER = new Actor(Actor.Kind.STAFF, "checker");
    private static final UUID FIRST_LAB = new UUID(1, 1);
    private static final UUID OTHER_LAB = new UUID(2, 2);

    @Test
    void concludesAPassedSampleAtOnce() {
        Outcome outcome = Outcome.of(head(), found(false, true));

        assertThat(outcome.state()).isEqualTo(OutcomeState.FINAL);
        assertThat(kinds(outcome)).containsExactly("final_passed");
        assertThat(outcome.stored().finalAt()).isEqualTo(AT);
    }

    @Test
    void makesAFailureFinalOnlyWhenTheTimeToObjectIsOver() {
        Outcome outcome = notified();

        assertThatThrownBy(() -> outcome.lapse(DUE.minusMillis(1), OutcomeBook.SELF))
                .isInstanceOf(Conflict.class)
                .extracting("rule")
                .isEqualTo(OutcomeRule.OUTCOME_NOT_DUE);
        outcome.lapse(DUE, OutcomeBook.SELF);

        assertThat(outcome.state()).isEqualTo(OutcomeState.FINAL);
        assertThat(outcome.verdict().passed()).isFalse();
        assertThat(kinds(outcome)).containsExactly("found", "notified", "lapsed", "final_failed");
    }

    @Test
    void refusesAnObjectionThatComesLate() {
        Outcome outcome = notified();

        assertThatThrownBy(() -> outcome.object(ANSWER, DUE, SHOP))
                .isInstanceOf(Conflict.class)
                .extracting("rule")
                .isEqualTo(OutcomeRule.OUTCOME_OBJECTION_LATE);
        outcome.object(ANSWER, DUE.minusMillis(1), SHOP);

        assertThat(outcome.state()).isEqualTo(OutcomeState.OBJECTED);
        assertThat(outcome.stored().dueAt()).isEqualTo(ANSWER);
    }

    @Test
    void objectsOnce() {
        Outcome outcome = objected();

        assertThatThrownBy(() -> outcome.object(ANSWER, AT, SHOP)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> outcome.lapse(DUE, OutcomeBook.SELF)).isInstanceOf(Conflict.class);
    }

    @Test
    void letsTheRetestDecideAndKeepsBothResults() {
        Outcome outcome = objected();
        outcome.retest(new UUID(7, 7), AT, MAKER);
        outcome.retested(found(true, true));

        assertThat(outcome.state()).isEqualTo(OutcomeState.FINAL);
        assertThat(outcome.verdict().passed()).isTrue();
        assertThat(outcome.verdict().labId()).isEqualTo(OTHER_LAB);
        assertThat(outcome.stored().overturned()).isTrue();
        assertThat(outcome.results()).extracting(Found::passed).containsExactly(false, true);
        assertThat(kinds(outcome)).endsWith("retest", "retested", "final_passed");
    }

    @Test
    void standsWhenTheRetestSaysSoToo() {
        Outcome outcome = objected();
        outcome.retest(new UUID(7, 7), AT, MAKER);
        outcome.retested(found(true, false));

        assertThat(outcome.verdict().passed()).isFalse();
        assertThat(outcome.stored().retested()).isTrue();
        assertThat(outcome.stored().overturned()).isFalse();
    }

    @Test
    void refusesWithoutARetestOnlyByTwoPeopleAndForAReasonThatFits() {
        Outcome outcome = objected();

        assertThatThrownBy(() -> outcome.propose(proposal(Kind.REFUSE, Ground.REPORT_WRONG), MAKER))
                .isInstanceOf(RuleViolation.class)
                .extracting("rule")
                .isEqualTo(OutcomeRule.OUTCOME_GROUND_UNFIT);
        outcome.propose(proposal(Kind.REFUSE, Ground.NO_RETAINED_PART), MAKER);
        assertThatThrownBy(() -> outcome.decide(true, "yes", AT, MAKER))
                .isInstanceOf(RuleViolation.class)
                .extracting("rule")
                .isEqualTo(OutcomeRule.OUTCOME_DECIDES_OWN);
        assertThat(outcome.state()).isEqualTo(OutcomeState.DECIDING);
        outcome.decide(true, "yes", AT, CHECKER);

        assertThat(outcome.state()).isEqualTo(OutcomeState.FINAL);
        assertThat(outcome.verdict().passed()).isFalse();
    }

    @Test
    void goesBackToTheObjectionWhenTheSecondPersonDoesNotAgree() {
        Outcome outcome = objected();
        outcome.propose(proposal(Kind.REFUSE, Ground.NOT_RETESTABLE), MAKER);
        outcome.decide(false, "it can", AT, CHECKER);

        assertThat(outcome.state()).isEqualTo(OutcomeState.OBJECTED);
        outcome.propose(proposal(Kind.UPHOLD, Ground.WRONG_STANDARD), MAKER);
        outcome.decide(true, "so it is", AT, CHECKER);
        assertThat(outcome.verdict().passed()).isTrue();
        assertThat(kinds(outcome)).endsWith("agreed", "final_passed");
    }

    @Test
    void tellsTheMerchantAnewWhenTheLaboratoryCorrectsItsReport() {
        Outcome outcome = objected();
        outcome.propose(proposal(Kind.REFUSE, Ground.NOT_RETESTABLE), MAKER);
        outcome.amend(found(false, false));

        assertThat(outcome.state()).isEqualTo(OutcomeState.NOTIFIED);
        assertThat(outcome.proposal()).isEmpty();
        outcome.amend(found(false, true));
        assertThat(outcome.state()).isEqualTo(OutcomeState.FINAL);
        assertThat(outcome.verdict().passed()).isTrue();
    }

    @Test
    void isTakenBackByTwoPeopleAndByNobodyTwice() {
        Outcome outcome = notified();
        outcome.lapse(DUE, OutcomeBook.SELF);
        outcome.propose(proposal(Kind.REVERSE, Ground.REPORT_WITHDRAWN), MAKER);
        assertThatThrownBy(() -> outcome.decide(true, "yes", AT, MAKER)).isInstanceOf(RuleViolation.class);
        outcome.decide(true, "yes", DUE, CHECKER);

        assertThat(outcome.state()).isEqualTo(OutcomeState.REVERSED);
        assertThat(outcome.stored().endedAt()).isEqualTo(DUE);
        assertThatThrownBy(() -> outcome.propose(proposal(Kind.REVERSE, Ground.CUSTODY_BROKEN), MAKER))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void staysFinalWhenNobodyAgreesToTakeItBack() {
        Outcome outcome = notified();
        outcome.lapse(DUE, OutcomeBook.SELF);
        outcome.propose(proposal(Kind.REVERSE, Ground.REPORT_WITHDRAWN), MAKER);
        outcome.decide(false, "it was not", DUE, CHECKER);

        assertThat(outcome.state()).isEqualTo(OutcomeState.FINAL);
    }

    @Test
    void endsWithTheSampleUnlessItIsFinal() {
        Outcome outcome = notified();
        outcome.discard("seal broken", AT, MAKER);
        assertThat(outcome.state()).isEqualTo(OutcomeState.VOIDED);

        Outcome ended = notified();
        ended.lapse(DUE, OutcomeBook.SELF);
        assertThatThrownBy(() -> ended.discard("late", DUE, MAKER)).isInstanceOf(Conflict.class);
    }

    private static Outcome notified() {
        Outcome outcome = Outcome.of(head(), found(false, false));
        outcome.notify(DUE, AT, OutcomeBook.SELF);
        return outcome;
    }

    private static Outcome objected() {
        Outcome outcome = notified();
        outcome.object(ANSWER, AT, SHOP);
        return outcome;
    }

    private static Head head() {
        return new Head(
                new UUID(0, 1),
                "IO-2026-000001",
                new SampleId(new UUID(0, 2)),
                "shop",
                "product",
                null,
                Cause.TEST,
                1,
                AT);
    }

    private static Found found(boolean retest, boolean passed) {
        return new Found(
                new UUID(0, retest ? 4 : 3),
                null,
                retest ? OTHER_LAB : FIRST_LAB,
                retest,
                passed,
                passed ? List.of() : List.of("lead"),
                !passed,
                false,
                AT,
                LAB);
    }

    private static Proposal proposal(Kind kind, Ground ground) {
        return new Proposal(new UUID(0, 9), kind, ground, "because", MAKER.toString(), AT, null);
    }

    private static List<String> kinds(Outcome outcome) {
        return outcome.entries().stream().map(Entry::kind).toList();
    }
}
