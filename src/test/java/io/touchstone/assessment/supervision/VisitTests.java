package io.touchstone.assessment.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.touchstone.assessment.supervision.Checked.Chosen;
import io.touchstone.assessment.supervision.Checked.Verdict;
import io.touchstone.assessment.supervision.Visit.Begun;
import io.touchstone.assessment.supervision.Visit.Head;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps of a visit, each tried in every state. */
class VisitTests {

    private static final UUID VISITOR = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Actor ACTOR = Actor.system("test");
    private static final LocalDate DUE = LocalDate.parse("2026-09-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-08-20");
    private static final Instant AT = Instant.parse("2026-08-20T04:00:00Z");
    private static final VisitTerms TERMS = VisitTerms.KEY.first();

    private static final Map<String, Consumer<Visit>> ACTS = new LinkedHashMap<>();

    static {
        ACTS.put("appoint", visit -> visit.appoint(VISITOR, TODAY, TODAY, AT, ACTOR));
        ACTS.put("begin", visit -> visit.begin(begun(), TODAY, TERMS, ACTOR));
        ACTS.put("take over", visit -> visit.takeOver(OTHER, AT, ACTOR));
        ACTS.put("report", visit -> visit.report(VISITOR, report(VisitOutcome.CONFIRM), items(), AT, ACTOR));
        ACTS.put("send back", visit -> visit.sendBack(OTHER, "more", AT, ACTOR));
        ACTS.put("decide", visit -> visit.decide(OTHER, AT, ACTOR));
        ACTS.put("join", visit -> visit.join("again", AT, ACTOR));
    }

    private static final Map<VisitState, Set<String>> ALLOWED = new EnumMap<>(Map.of(
            VisitState.PLANNED, Set.of("appoint", "begin", "join"),
            VisitState.UNDER_WAY, Set.of("take over", "report", "join"),
            VisitState.HELD, Set.of("send back", "decide", "join"),
            VisitState.DECIDED, Set.of(),
            VisitState.CANCELLED, Set.of()));

    @ParameterizedTest
    @EnumSource(VisitState.class)
    void takesTheStepsOfItsStateAndNoOthers(VisitState state) {
        ACTS.forEach((name, act) -> {
            Visit visit = in(state);
            if (ALLOWED.get(state).contains(name)) {
                act.accept(visit);
                assertThat(visit.lines()).as(name).isNotEmpty();
            } else {
                assertThatExceptionOfType(Conflict.class).as(name).isThrownBy(() -> act.accept(visit));
                assertThat(visit.stored().state()).isEqualTo(state);
            }
        });
    }

    @Test
    void isCancelledFromEveryStateThatIsNotTheLast() {
        EnumSet<VisitState> open = EnumSet.of(VisitState.PLANNED, VisitState.UNDER_WAY, VisitState.HELD);
        for (VisitState state : VisitState.values()) {
            assertThat(in(state).cancel(null, AT, ACTOR)).as(state.name()).isEqualTo(open.contains(state));
        }
    }

    @Test
    void isDecidedByAnotherPersonThanItsVisitor() {
        Visit visit = in(VisitState.HELD);

        assertRefused(VisitRule.VISIT_DECIDED_BY_VISITOR, () -> visit.decide(VISITOR, AT, ACTOR));
        assertRefused(VisitRule.VISIT_DECIDED_BY_VISITOR, () -> visit.sendBack(VISITOR, "more", AT, ACTOR));
        visit.decide(OTHER, AT, ACTOR);
        assertThat(visit.stored().endedAt()).isEqualTo(AT);
    }

    @Test
    void isReportedByWhoBeganIt() {
        Visit visit = in(VisitState.UNDER_WAY);

        assertRefused(
                VisitRule.VISIT_SOMEBODY_ELSES,
                () -> visit.report(OTHER, report(VisitOutcome.CONFIRM), items(), AT, ACTOR));
        visit.takeOver(OTHER, AT, ACTOR);
        visit.report(OTHER, report(VisitOutcome.CONFIRM), items(), AT, ACTOR);
        assertThat(visit.stored().state()).isEqualTo(VisitState.HELD);
    }

    @Test
    void isNotReportedBeforeEveryItemWasLookedAt() {
        Visit visit = in(VisitState.UNDER_WAY);
        List<Checked> left = List.of(item(Verdict.CONFIRMED), item(null));

        assertRefused(
                VisitRule.VISIT_ITEMS_LEFT, () -> visit.report(VISITOR, report(VisitOutcome.CONFIRM), left, AT, ACTOR));
        assertRefused(
                VisitRule.VISIT_ITEMS_LEFT,
                () -> visit.report(VISITOR, report(VisitOutcome.CONFIRM), List.of(), AT, ACTOR));
    }

    @ParameterizedTest
    @EnumSource(VisitOutcome.class)
    void neitherConfirmsNorUpgradesWithAMajorFinding(VisitOutcome outcome) {
        Visit visit = in(VisitState.UNDER_WAY);
        List<Checked> found = List.of(item(Verdict.CONFIRMED), item(Verdict.MAJOR));

        if (outcome == VisitOutcome.CONFIRM || outcome == VisitOutcome.UPGRADE) {
            assertRefused(VisitRule.VISIT_MAJOR_FOUND, () -> visit.report(VISITOR, report(outcome), found, AT, ACTOR));
        } else {
            assertThat(visit.report(VISITOR, report(outcome), found, AT, ACTOR)).isTrue();
        }
    }

    @Test
    void countsAsHeldSinceTheFirstReport() {
        Visit visit = in(VisitState.HELD);
        visit.sendBack(OTHER, "more", AT.plusSeconds(60), ACTOR);

        assertThat(visit.report(VISITOR, report(VisitOutcome.CONFIRM), items(), AT.plusSeconds(120), ACTOR))
                .isFalse();
        assertThat(visit.stored().held()).isEqualTo(new Visit.Held(VISITOR, AT));
        assertThat(visit.overdue(AT, ACTOR)).isFalse();
    }

    @Test
    void doesNotBeginLongBeforeItIsDue() {
        Visit visit = in(VisitState.PLANNED);

        assertRefused(VisitRule.VISIT_EARLY, () -> visit.begin(begun(), DUE.minusDays(61), TERMS, ACTOR));
        visit.begin(begun(), DUE.minusDays(60), TERMS, ACTOR);
    }

    @Test
    void isPlannedForNoDayThatIsOverOrTooLate() {
        Visit visit = in(VisitState.PLANNED);

        assertRefused(VisitRule.VISIT_DAY_PAST, () -> visit.appoint(VISITOR, TODAY.minusDays(1), TODAY, AT, ACTOR));
        assertRefused(VisitRule.VISIT_DAY_AFTER_DUE, () -> visit.appoint(VISITOR, DUE.plusDays(1), TODAY, AT, ACTOR));
        visit.appoint(VISITOR, DUE, TODAY, AT, ACTOR);
        assertThat(visit.stored().waiting().plannedOn()).isEqualTo(DUE);
    }

    @Test
    void becomesOverdueAndSuspendsOnce() {
        Visit visit = in(VisitState.PLANNED);

        assertThat(visit.suspend(AT, ACTOR)).isFalse();
        assertThat(visit.overdue(AT, ACTOR)).isTrue();
        assertThat(visit.overdue(AT, ACTOR)).isFalse();
        assertThat(visit.suspend(AT, ACTOR)).isTrue();
        assertThat(visit.suspend(AT, ACTOR)).isFalse();
        assertThat(visit.remind(1, AT, ACTOR)).isTrue();
        assertThat(visit.remind(1, AT, ACTOR)).isFalse();
        assertThat(visit.remind(2, AT, ACTOR)).isTrue();
    }

    @Test
    void namesAnotherAssessmentForOtherStarsOnly() {
        Wording why = new Wording("理由", "why");

        assertRefused(
                VisitRule.VISIT_OUTCOME_RESTS_ON_ASSESSMENT,
                () -> new VisitReport("seen", VisitOutcome.UPGRADE, why, null));
        assertRefused(
                VisitRule.VISIT_OUTCOME_RESTS_ON_ASSESSMENT,
                () -> new VisitReport("seen", VisitOutcome.REVOKE, why, "QA-2026-000001"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checked("x", 1, Chosen.RISK, Verdict.MINOR, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Visit.open(head(VisitKind.FIRST, null), DUE, ACTOR));
        assertThatIllegalArgumentException().isThrownBy(() -> Visit.open(head(VisitKind.EXTRA, 1), DUE, ACTOR));
    }

    private static Visit in(VisitState state) {
        Visit visit = Visit.open(head(VisitKind.FIRST, 1), DUE, ACTOR);
        switch (state) {
            case PLANNED -> {}
            case CANCELLED -> visit.cancel(null, AT, ACTOR);
            case UNDER_WAY, HELD, DECIDED -> {
                visit.begin(begun(), TODAY, TERMS, ACTOR);
                if (state != VisitState.UNDER_WAY) {
                    visit.report(VISITOR, report(VisitOutcome.CONFIRM), items(), AT, ACTOR);
                }
                if (state == VisitState.DECIDED) {
                    visit.decide(OTHER, AT, ACTOR);
                }
            }
        }
        return new Visit(visit.stored());
    }

    private static Head head(VisitKind kind, @Nullable Integer round) {
        return new Head(
                new UUID(1, 1), "SV-2026-000001", new UUID(1, 2), "SQ-2026-000001", "platform", kind, round, AT);
    }

    private static Begun begun() {
        return new Begun(VISITOR, AT, "QA-2026-000001", 42);
    }

    private static VisitReport report(VisitOutcome outcome) {
        return new VisitReport(
                "what was seen", outcome, new Wording("理由", "why"), outcome.changesStars() ? "QA-2026-000002" : null);
    }

    private static List<Checked> items() {
        return List.of(item(Verdict.CONFIRMED), item(Verdict.MINOR));
    }

    private static Checked item(@Nullable Verdict verdict) {
        return new Checked("1.1.1", 1, Chosen.RISK, verdict, "note");
    }

    private static void assertRefused(VisitRule rule, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
