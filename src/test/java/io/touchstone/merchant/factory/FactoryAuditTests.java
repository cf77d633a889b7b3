package io.touchstone.merchant.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class FactoryAuditTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Actor INSPECTOR = new Actor(Actor.Kind.STAFF, "inspector");
    private static final Actor OTHER = new Actor(Actor.Kind.STAFF, "other");
    private static final UUID ACTION = new UUID(0, 7);
    private static final Checklist CHECKLIST = new Checklist(
            1,
            "表",
            "List",
            7_500,
            true,
            List.of(
                    new Checklist.Item("A1", "甲", "One", 10, true),
                    new Checklist.Item("B1", "乙", "Two", 5, false),
                    new Checklist.Item("C1", "丙", "Three", 5, false)));

    private final FactoryAudit audit =
            FactoryAudit.schedule(new UUID(0, 1), "F-1", visit(TODAY), 1, TODAY, INSPECTOR, AT);

    @Test
    void isNotPlannedForAPastDay() {
        assertThat(broken(() -> FactoryAudit.schedule(
                        new UUID(0, 1), "F-1", visit(TODAY.minusDays(1)), 1, TODAY, INSPECTOR, AT)))
                .isEqualTo(FactoryRule.FACTORY_DAY_NOT_POSSIBLE);
    }

    @Test
    void passesAtOnceWhenNothingFallsShort() {
        record(List.of(), "meets", "meets", "not_applicable");

        assertThat(events())
                .containsExactly(
                        "merchant.factory_audit_scheduled",
                        "merchant.factory_audit_recorded",
                        "merchant.factory_audit_completed");
        assertThat(outcome()).isEqualTo("pass");
    }

    @Test
    void failsAtOnceBelowTheBar() {
        record(List.of(), "major", "meets", "meets");

        assertThat(outcome()).isEqualTo("fail");
        assertThat(broken(() -> audit.cancel(INSPECTOR, AT))).isEqualTo(FactoryRule.FACTORY_STEP_REFUSED);
    }

    @Test
    void weighsWhatAppliesOnly() {
        assertThat(CHECKLIST.score(Map.of("A1", Mark.MEETS, "B1", Mark.MINOR))).isEqualTo(8_333);
        assertThat(CHECKLIST.score(Map.of())).isEqualTo(10_000);
    }

    @Test
    void asksForAnActionWhereSomethingMustBePutRight() {
        assertThat(broken(() -> record(List.of(), "minor", "meets", "meets")))
                .isEqualTo(FactoryRule.FACTORY_ACTION_MISSING);
        assertThat(broken(() -> record(List.of(), "meets", "meets")))
                .isEqualTo(FactoryRule.FACTORY_FINDINGS_INCOMPLETE);
    }

    @Test
    void passesWhenAnotherPersonConfirmsWhatWasPutRight() {
        record(List.of(action("A1")), "minor", "meets", "meets");
        assertThat(outcome()).isNull();

        audit.putRight(ACTION, "New lock", null, INSPECTOR, AT);
        assertThat(broken(() -> audit.verify(ACTION, true, INSPECTOR, AT)))
                .isEqualTo(FactoryRule.FACTORY_VERIFIER_IS_DOER);
        audit.verify(ACTION, false, OTHER, AT);
        audit.putRight(ACTION, "Newer lock", null, INSPECTOR, AT);
        audit.verify(ACTION, true, OTHER, AT);

        assertThat(outcome()).isEqualTo("pass");
        assertThat(events()).contains("merchant.factory_action_refused", "merchant.factory_action_verified");
    }

    @Test
    void failsWhenItIsGivenUp() {
        record(List.of(action("A1")), "minor", "meets", "meets");

        audit.giveUp(INSPECTOR, AT);

        assertThat(outcome()).isEqualTo("fail");
    }

    private void record(List<Action> actions, String... marks) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            findings.add(new Finding(CHECKLIST.items().get(i).code(), 1, marks[i], "seen"));
        }
        audit.record(new VisitRecord(TODAY, findings, actions, null), CHECKLIST, TODAY, INSPECTOR, AT);
    }

    private static Action action(String item) {
        return Action.open(ACTION, new Action.NewAction(item, "Change the lock", "Wang", TODAY.plusDays(9)));
    }

    private static NewVisit visit(LocalDate on) {
        return new NewVisit(new UUID(0, 2), null, "Factory", "Road 1", "own", "Zhang", on);
    }

    private @Nullable Object outcome() {
        return ReflectionTestUtils.getField(audit, "outcome");
    }

    private List<String> events() {
        List<?> events = ReflectionTestUtils.invokeMethod(audit, "domainEvents");
        return events == null
                ? List.of()
                : events.stream()
                        .map(event -> ((GovernanceEvent) event).action())
                        .toList();
    }

    private static @Nullable Object broken(ThrowingCallable act) {
        var broken = new Object() {
            @Nullable
            Object rule;
        };
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .satisfies(violation -> broken.rule = violation.rule());
        return broken.rule;
    }
}
