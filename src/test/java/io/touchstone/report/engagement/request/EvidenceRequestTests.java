package io.touchstone.report.engagement.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.engagement.EngagementRule;
import io.touchstone.report.engagement.request.EvidenceRequest.Head;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every step of a request in every state: what passes is listed, all else is refused. */
class EvidenceRequestTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final UUID ASKER = new UUID(0, 1);
    private static final UUID STAFF = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);
    private static final Actor ACTOR = new Actor(Actor.Kind.STAFF, STAFF.toString());

    private static final Map<RequestState, Set<String>> PASS = Map.of(
            RequestState.ASKED, Set.of("assign", "withdraw", "overdue"),
            RequestState.ASSIGNED, Set.of("assign", "answer", "withdraw", "overdue"),
            RequestState.ANSWERED, Set.of("assign", "ask-back", "accept", "withdraw"),
            RequestState.ACCEPTED, Set.of(),
            RequestState.WITHDRAWN, Set.of());

    @Test
    void takesTheListedStepsAndNoOther() {
        for (RequestState state : RequestState.values()) {
            Set<String> passed = new TreeSet<>();
            steps().forEach((name, step) -> {
                EvidenceRequest request = in(state);
                try {
                    step.accept(request);
                    if (!request.lines().isEmpty()) {
                        passed.add(name);
                    }
                } catch (RuleViolation refused) {
                    assertThat(request.lines()).isEmpty();
                }
            });
            assertThat(passed).as(state.word()).isEqualTo(new TreeSet<>(PASS.get(state)));
        }
    }

    @Test
    void leavesEachStepToWhomItBelongs() {
        assertThatThrownBy(() -> in(RequestState.ASSIGNED).answer(OTHER, new UUID(9, 9), "x", AT, ACTOR))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> in(RequestState.ANSWERED).accept(STAFF, AT, ACTOR))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> in(RequestState.ANSWERED).askBack(STAFF, "x", AT, ACTOR))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> in(RequestState.ASKED).withdraw(OTHER, "x", AT, ACTOR))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void becomesOverdueOnce() {
        EvidenceRequest request = in(RequestState.ASSIGNED);

        assertThat(request.overdue(AT, ACTOR)).isTrue();
        assertThat(request.overdue(AT, ACTOR)).isFalse();
    }

    @Test
    void isAskedForADayOfTheSeat() {
        assertThatThrownBy(() -> ask(TODAY.minusDays(1)))
                .isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.rule())
                        .isEqualTo(EngagementRule.REQUEST_DAY_PAST));
        assertThatThrownBy(() -> ask(TODAY.plusDays(31)))
                .isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.rule())
                        .isEqualTo(EngagementRule.REQUEST_DAY_AFTER_SEAT));
        assertThat(ask(TODAY).lines()).extracting(EvidenceRequest.Line::key).containsExactly("asked");
    }

    private static Map<String, Consumer<EvidenceRequest>> steps() {
        Map<String, Consumer<EvidenceRequest>> steps = new LinkedHashMap<>();
        steps.put("assign", request -> request.assign(STAFF, "Staff", AT, ACTOR));
        steps.put("answer", request -> request.answer(STAFF, new UUID(9, 9), "here", AT, ACTOR));
        steps.put("ask-back", request -> request.askBack(ASKER, "more", AT, ACTOR));
        steps.put("accept", request -> request.accept(ASKER, AT, ACTOR));
        steps.put("withdraw", request -> request.withdraw(ASKER, "why", AT, ACTOR));
        steps.put("overdue", request -> request.overdue(AT, ACTOR));
        return steps;
    }

    /** As it is read from its row. */
    private static EvidenceRequest in(RequestState state) {
        boolean assigned = state == RequestState.ASSIGNED || state == RequestState.ANSWERED;
        return new EvidenceRequest(new EvidenceRequest.Stored(
                head(TODAY),
                state,
                assigned ? STAFF : null,
                state == RequestState.ANSWERED ? AT : null,
                state.isOver() ? AT : null,
                null,
                0));
    }

    private static EvidenceRequest ask(LocalDate dueOn) {
        return EvidenceRequest.ask(head(dueOn), TODAY, TODAY.plusDays(30), ACTOR);
    }

    private static Head head(LocalDate dueOn) {
        return new Head(
                new UUID(1, 1), "ER-2026-000001", new UUID(1, 2), new UUID(1, 3), ASKER, "what", null, dueOn, AT);
    }
}
