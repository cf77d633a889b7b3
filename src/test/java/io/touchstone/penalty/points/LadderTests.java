package io.touchstone.penalty.points;

import static io.touchstone.penalty.points.Ladders.TIME;
import static io.touchstone.penalty.points.Ladders.at;
import static io.touchstone.penalty.points.Ladders.event;
import static io.touchstone.penalty.points.Ladders.shipped;
import static io.touchstone.penalty.points.Ladders.strike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.touchstone.penalty.points.ClassAccount.Entry;
import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.MeasureKind;
import io.touchstone.rulebook.ViolationClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of rules.md 3.1, 3.2 and 3.4. */
class LadderTests {

    private final Ladder ladder = Ladders.ladder();

    @ParameterizedTest
    @CsvSource({
        "A, 11, 0",
        "A, 47, 0",
        "A, 48, 0",
        "A, 96, 0",
        "B, 12, 0",
        "B, 24, 0",
        "B, 47, 0",
        "B, 48, 48",
        "B, 60, 60",
        "C, 2, 0",
        "C, 23, 0",
        "C, 24, 24",
        "C, 25, 24",
        "C, 47, 24",
        "C, 48, 48",
        "C, 72, 72"
    })
    void turnsTheYear(ViolationClass violationClass, int points, int next) {
        ClassAccount account =
                ladder.read(violationClass, List.of(event(1, violationClass, points, "2026-05-01T10:00")), 2026);

        assertThat(account.balance().total()).isEqualTo(points);
        assertThat(account.balance().next()).isEqualTo(next);
        assertThat(ladder.read(violationClass, List.of(event(1, violationClass, points, "2026-05-01T10:00")), 2027)
                        .balance()
                        .total())
                .isEqualTo(next);
    }

    @Test
    void countsTheLastMomentOfTheYearInIt() {
        List<PointEvent> events = List.of(
                event(1, ViolationClass.B, 12, "2026-12-31T23:59:59"),
                event(2, ViolationClass.B, 6, "2027-01-01T00:00:00"));

        assertThat(ladder.read(ViolationClass.B, events, 2027).entries())
                .extracting(Entry::year, Entry::before, Entry::after)
                .containsExactly(tuple(2026, 0, 12), tuple(2027, 0, 6));
    }

    @Test
    void carriesPointsOfCOnceOnly() {
        List<PointEvent> events = List.of(
                event(1, ViolationClass.C, 36, "2026-05-01T10:00"), event(2, ViolationClass.C, 23, "2027-05-01T10:00"));

        assertThat(ladder.read(ViolationClass.C, events, 2027).balance().carried())
                .isEqualTo(24);
        assertThat(ladder.read(ViolationClass.C, events, 2027).balance().total())
                .isEqualTo(47);
        assertThat(ladder.read(ViolationClass.C, events, 2027).balance().next()).isZero();
        assertThat(ladder.read(ViolationClass.C, events, 2028).balance().total())
                .isZero();
    }

    @Test
    void sealsWhenTheCarryAndTheYearReach48() {
        List<PointEvent> events = List.of(
                event(1, ViolationClass.C, 24, "2026-05-01T10:00"), event(2, ViolationClass.C, 24, "2027-05-01T10:00"));

        ClassAccount account = ladder.read(ViolationClass.C, events, 2030);
        assertThat(account.balance().total()).isEqualTo(48);
        assertThat(account.runs()).extracting(LadderRun::node).containsExactly(48);
    }

    @Test
    void keepsSealedPointsForEver() {
        List<PointEvent> events = List.of(event(1, ViolationClass.B, 48, "2026-05-01T10:00"));

        ClassAccount account = ladder.read(ViolationClass.B, events, 2046);
        assertThat(account.balance().total()).isEqualTo(48);
        assertThat(account.runs().get(0).endsAt()).isNull();
        assertThat(account.runs().get(0).isServedAt(at("2046-01-01T00:00"))).isTrue();
    }

    @Test
    void reachesAAgainAtEveryMultipleOf12() {
        List<PointEvent> events = List.of(
                event(1, ViolationClass.A, 11, "2026-01-05T10:00"),
                event(2, ViolationClass.A, 1, "2026-02-05T10:00"),
                event(3, ViolationClass.A, 3, "2026-03-05T10:00"),
                event(4, ViolationClass.A, 12, "2026-04-05T10:00"),
                event(5, ViolationClass.A, 24, "2026-05-05T10:00"));

        ClassAccount account = ladder.read(ViolationClass.A, events, 2026);
        assertThat(account.runs()).extracting(LadderRun::node).containsExactly(12, 24, 48);
        assertThat(account.runs()).allSatisfy(run -> assertThat(run.endsAt())
                .isEqualTo(run.startsAt().plusSeconds(7 * 86_400)));
    }

    @Test
    void runsOnlyTheHeaviestOfSeveralReachedAtOnce() {
        ClassAccount account =
                ladder.read(ViolationClass.B, List.of(event(1, ViolationClass.B, 36, "2026-05-01T10:00")), 2026);

        assertThat(account.runs()).extracting(LadderRun::node).containsExactly(36);
        assertThat(account.runs().get(0).measures()).extracting(m -> m.kind()).containsExactly(MeasureKind.CLOSURE);
    }

    @Test
    void replacesALighterNodeThatIsBeingServed() {
        Instant second = at("2026-05-04T10:00");
        List<PointEvent> events = List.of(
                event(1, ViolationClass.B, 12, "2026-05-01T10:00"), event(2, ViolationClass.B, 12, "2026-05-04T10:00"));

        List<LadderRun> runs = ladder.read(ViolationClass.B, events, 2026).runs();
        assertThat(runs).extracting(LadderRun::node).containsExactly(12, 24);
        assertThat(runs.get(0).replacedAt()).isEqualTo(second);
        assertThat(runs.get(0).isServedAt(second)).isFalse();
        assertThat(runs.get(1).isServedAt(second)).isTrue();
    }

    @Test
    void leavesANodeAloneThatWasServedBeforeTheNext() {
        List<PointEvent> events = List.of(
                event(1, ViolationClass.B, 12, "2026-05-01T10:00"), event(2, ViolationClass.B, 12, "2026-05-08T10:00"));

        assertThat(ladder.read(ViolationClass.B, events, 2026).runs())
                .extracting(LadderRun::replacedAt)
                .containsOnlyNulls();
    }

    @Test
    void servesEqualNodesForTheirOwnDays() {
        List<PointEvent> events = List.of(
                event(1, ViolationClass.A, 12, "2026-05-01T10:00"), event(2, ViolationClass.A, 12, "2026-05-04T10:00"));

        List<LadderRun> runs = ladder.read(ViolationClass.A, events, 2026).runs();
        assertThat(runs).extracting(LadderRun::replacedAt).containsOnlyNulls();
        assertThat(runs).extracting(LadderRun::endsAt).containsExactly(at("2026-05-08T10:00"), at("2026-05-11T10:00"));
    }

    @Test
    void runsNoLighterNodeWhileAHeavierOfTheLastYearIsServed() {
        List<PointEvent> events = List.of(
                event(1, ViolationClass.B, 24, "2026-12-28T10:00"), event(2, ViolationClass.B, 12, "2027-01-05T10:00"));

        ClassAccount account = ladder.read(ViolationClass.B, events, 2027);
        assertThat(account.runs()).extracting(LadderRun::node).containsExactly(24);
        assertThat(account.entries().get(1).reached()).isEqualTo(12);
    }

    @Test
    void sealsAtTheThirdStrikeAsAt48Points() {
        List<PointEvent> events = List.of(
                strike(1, 12, "2026-02-01T10:00"), strike(2, 2, "2026-03-01T10:00"), strike(3, 2, "2026-04-01T10:00"));

        ClassAccount account = ladder.read(ViolationClass.C, events, 2026);
        assertThat(account.balance().own()).isEqualTo(16);
        assertThat(account.balance().strikes()).isEqualTo(3);
        assertThat(account.balance().total()).isEqualTo(48);
        assertThat(account.balance().next()).isEqualTo(48);
        assertThat(account.runs()).extracting(LadderRun::node).containsExactly(48);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04T10:00, 1", "2026-03-04T10:00:01, 2"})
    void countsSmallCasesOfThreeDaysAsOneStrike(String second, int strikes) {
        List<PointEvent> events = List.of(strike(1, 2, "2026-03-01T10:00"), strike(2, 2, second));

        assertThat(ladder.read(ViolationClass.C, events, 2026).balance().strikes())
                .isEqualTo(strikes);
    }

    @Test
    void countsAGreaterCaseWithinThreeDaysAsAStrikeOfItsOwn() {
        List<PointEvent> events = List.of(
                strike(1, 2, "2026-03-01T10:00"), strike(2, 12, "2026-03-01T11:00"), strike(3, 2, "2026-03-01T12:00"));

        ClassAccount account = ladder.read(ViolationClass.C, events, 2026);
        assertThat(account.balance().strikes()).isEqualTo(2);
        assertThat(account.entries()).extracting(Entry::strike).containsExactly(1, 2, 2);
    }

    @Test
    void limitsSmallCasesOfThreeDaysToTwelvePoints() {
        List<PointEvent> events = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            events.add(strike(i, 2, "2026-03-01T1" + i + ":00"));
        }

        ClassAccount account = ladder.read(ViolationClass.C, events, 2026);
        assertThat(account.balance().total()).isEqualTo(12);
        assertThat(account.balance().strikes()).isEqualTo(1);
        assertThat(account.entries()).extracting(Entry::counted).containsExactly(2, 2, 2, 2, 2, 2, 0, 0);
    }

    @Test
    void forgetsStrikesOfTheLastYear() {
        List<PointEvent> events = List.of(
                strike(1, 2, "2026-02-01T10:00"), strike(2, 2, "2026-12-31T10:00"), strike(3, 2, "2027-01-01T10:00"));

        assertThat(ladder.read(ViolationClass.C, events, 2027).balance().strikes())
                .isEqualTo(1);
        assertThat(ladder.read(ViolationClass.C, events, 2027).runs()).isEmpty();
    }

    @Test
    void addsClassesUpSeparately() {
        List<PointEvent> events = List.of(
                event(1, ViolationClass.A, 11, "2026-05-01T10:00"), event(2, ViolationClass.B, 11, "2026-05-01T10:00"));

        assertThat(PointAccounts.read(ladder, events, at("2026-06-01T00:00")).values())
                .allSatisfy(account -> assertThat(account.runs()).isEmpty());
    }

    @Test
    void climbsTheLadderOfEachEventsOwnTime() {
        LadderTerms later = new LadderTerms(
                List.of(Ladders.step(ViolationClass.B, 10, false, 30, MeasureKind.CAMPAIGN_BAN)), 48, 24, 24, 3, 3, 2);
        Instant change = at("2026-06-01T00:00");
        Ladder changed =
                new Ladder(at -> at.isBefore(change) ? Ladders.version(shipped()) : Ladders.version(later), TIME);
        List<PointEvent> events = List.of(
                event(1, ViolationClass.B, 9, "2026-05-31T23:59"), event(2, ViolationClass.B, 2, "2026-06-01T00:00"));

        List<LadderRun> runs = changed.read(ViolationClass.B, events, 2026).runs();
        assertThat(runs).extracting(LadderRun::node).containsExactly(10);
        assertThat(runs.get(0).measures()).extracting(m -> m.kind()).containsExactly(MeasureKind.CAMPAIGN_BAN);
    }

    @Test
    void isAsIfAnEventHadNeverBeenWithoutIt() {
        PointEvent first = event(1, ViolationClass.B, 12, "2026-05-01T10:00");
        PointEvent second = event(2, ViolationClass.B, 12, "2026-05-04T10:00");

        List<LadderRun> alone =
                ladder.read(ViolationClass.B, List.of(second), 2026).runs();
        assertThat(alone).extracting(LadderRun::node).containsExactly(12);
        assertThat(alone.get(0).startsAt()).isEqualTo(second.at());
        assertThat(ladder.read(ViolationClass.B, List.of(first), 2026)
                        .runs()
                        .get(0)
                        .replacedAt())
                .isNull();
    }
}
