package io.touchstone.penalty.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Every state with every act by every role: what is listed passes, and nothing else. */
@TouchstoneTest
class DecisionMatrixTests {

    private static final Set<String> PASSES = Set.of(
            "DRAFT edit OFFICER",
            "DRAFT propose OFFICER",
            "DRAFT withdraw OFFICER",
            "HELD edit OFFICER",
            "HELD withdraw OFFICER",
            "HELD approve APPROVER",
            "HELD refuse APPROVER",
            "DELAYED ask OFFICER",
            "DELAYED confirm APPROVER",
            "DELAYED decline APPROVER",
            "IN_FORCE ask OFFICER",
            "IN_FORCE confirm APPROVER",
            "IN_FORCE decline APPROVER",
            "VARIED ask OFFICER",
            "VARIED confirm APPROVER",
            "VARIED decline APPROVER");

    private static final Set<String> SYSTEM_PASSES =
            Set.of("DELAYED begin", "DELAYED cure", "DELAYED reverse", "IN_FORCE reverse", "VARIED reverse");

    private static final Actor ASKER = new Actor(Actor.Kind.STAFF, "asker");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private DecidingDesk desk;

    @Autowired
    private Decisions decisions;

    @Autowired
    private DecisionSteps steps;

    @Autowired
    private OwnMotion motion;

    @Autowired
    private List<Ability> abilities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private DecisionFixture made;

    private enum Act {
        EDIT,
        WITHDRAW,
        APPROVE,
        REFUSE,
        ASK,
        CONFIRM,
        DECLINE,
        /** The last one, because it is not rolled back. */
        PROPOSE
    }

    @BeforeEach
    void decisions() {
        clock.reset();
        made = new DecisionFixture(beans);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void letsNobodyDoWhatIsNotListed() {
        Map<DecisionState, UUID> states = one();
        Set<String> passed = new TreeSet<>();
        for (Map.Entry<DecisionState, UUID> state : states.entrySet()) {
            for (Act act : Act.values()) {
                for (Role role : Role.values()) {
                    SecurityContextHolder.getContext().setAuthentication(somebody(role));
                    if (passes(act, state.getValue())) {
                        passed.add(state.getKey() + " " + act.name().toLowerCase(java.util.Locale.ROOT) + " " + role);
                    }
                }
            }
        }
        assertThat(passed).containsExactlyInAnyOrderElementsOf(PASSES);
    }

    @Test
    void letsTheApplicationDoNoMoreEither() {
        Set<String> passed = new TreeSet<>();
        Actor system = Actor.system("inspection");
        one().forEach((state, id) -> {
            clock.set(TestClock.START.plus(Duration.ofDays(30)));
            add(passed, state + " begin", () -> {
                steps.takeEffect(id, clock.instant(), system);
                if (made.stored(id).state() == state) {
                    throw new RuleViolation(DecisionRule.DECISION_STEP_REFUSED);
                }
            });
            add(passed, state + " cure", () -> decisions.cured(id, "put right", clock.instant(), system));
            add(
                    passed,
                    state + " reverse",
                    () -> decisions.reverse(new ReverseDecision(
                            id, Set.of(), "inspection_reversed", "IO-1", "no failure", clock.instant(), system)));
        });
        assertThat(passed).containsExactlyInAnyOrderElementsOf(SYSTEM_PASSES);
    }

    private void add(Set<String> passed, String what, Runnable act) {
        if (undone(act)) {
            passed.add(what);
        }
    }

    private boolean passes(Act act, UUID id) {
        StoredDecision stored = made.stored(id);
        String number = stored.head().number();
        long version = stored.version();
        if (act == Act.PROPOSE) {
            // It commits by itself: two transactions, the first of which is a rehearsal.
            return succeeds(() -> desk.propose(number, version));
        }
        return undone(() -> {
            switch (act) {
                case EDIT -> desk.edit(number, edit(stored));
                case WITHDRAW -> desk.withdraw(number, version, null);
                case APPROVE -> desk.approve(number, version, String.valueOf(stored.contentHash()), null);
                case REFUSE -> desk.refuse(number, version, "no");
                case ASK -> desk.askReversal(UUID.randomUUID(), number, List.of(), "a mistake");
                case CONFIRM -> desk.answerReversal(number, asked(id), true, null);
                case DECLINE -> desk.answerReversal(number, asked(id), false, null);
                case PROPOSE -> throw new IllegalStateException();
            }
        });
    }

    /** A request of somebody else where there can be one. */
    private UUID asked(UUID id) {
        UUID request = UUID.randomUUID();
        if (new Decision(made.stored(id)).isUndoable()) {
            motion.ask(request, id, List.of(), "a mistake", clock.instant(), ASKER);
        }
        return request;
    }

    private EditDecision edit(StoredDecision stored) {
        return new EditDecision(
                stored.version(),
                "facts",
                "reasons",
                "otherwise",
                null,
                false,
                Automation.NOT,
                0,
                List.of(DecisionFixture.demotion(3)));
    }

    private boolean undone(Runnable act) {
        return succeeds(() -> transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            act.run();
        }));
    }

    private static boolean succeeds(Runnable act) {
        try {
            act.run();
            return true;
        } catch (AccessDeniedException | RuleViolation refused) {
            return false;
        }
    }

    private Authentication somebody(Role role) {
        String[] theirs = abilities.stream()
                .filter(ability -> ability.roles().contains(role))
                .map(Ability::name)
                .toArray(String[]::new);
        String name = "matrix-" + role;
        return role.seat() == Role.Seat.STAFF
                ? new SignedInAs().staff(name, theirs)
                : new SignedInAs()
                        .merchant(
                                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), theirs);
    }

    /** One decision in each state. */
    private Map<DecisionState, UUID> one() {
        Map<DecisionState, UUID> states = new EnumMap<>(DecisionState.class);
        states.put(DecisionState.DRAFT, light());
        UUID held = serious();
        made.propose(held);
        states.put(DecisionState.HELD, held);
        states.put(DecisionState.DELAYED, delayed());
        UUID inForce = light();
        made.inForce(inForce);
        states.put(DecisionState.IN_FORCE, inForce);
        UUID varied = light();
        List<EffectView> effects = new ArrayList<>(made.inForce(varied).effects());
        made.reverse(varied, DecisionFixture.REVIEWER, effects.get(0).id());
        states.put(DecisionState.VARIED, varied);
        UUID reversed = light();
        made.inForce(reversed);
        made.reverse(reversed, DecisionFixture.REVIEWER);
        states.put(DecisionState.REVERSED, reversed);
        UUID refused = serious();
        made.propose(refused);
        in(() ->
                steps.refuse(refused, made.stored(refused).version(), "no", clock.instant(), DecisionFixture.APPROVER));
        states.put(DecisionState.REFUSED, refused);
        UUID withdrawn = light();
        in(() -> steps.withdraw(
                withdrawn, made.stored(withdrawn).version(), null, clock.instant(), DecisionFixture.OFFICER));
        states.put(DecisionState.WITHDRAWN, withdrawn);
        UUID cured = delayed();
        in(() -> decisions.cured(cured, "put right", clock.instant(), Actor.system("test")));
        states.put(DecisionState.CURED, cured);
        states.forEach((state, id) -> assertThat(made.stored(id).state()).isEqualTo(state));
        assertThat(states).hasSize(DecisionState.values().length);
        return states;
    }

    private void in(Runnable act) {
        transaction.executeWithoutResult(status -> act.run());
    }

    private UUID light() {
        return made.draft(DecisionFixture.demotion(7), DecisionFixture.campaignBan(7));
    }

    private UUID serious() {
        return made.draft(made.heard(made.merchant(), null), DecisionFixture.SERIOUS, DecisionFixture.demotion(7));
    }

    private UUID delayed() {
        UUID id = light();
        Content content = made.stored(id).content();
        made.edit(
                id,
                DecisionFixture.OFFICER,
                new Content(
                        content.ruleVersionId(),
                        content.ruleCode(),
                        content.facts(),
                        content.reasons(),
                        "time to cure",
                        false,
                        Automation.NOT,
                        3,
                        null),
                List.of(DecisionFixture.demotion(7)));
        assertThat(made.propose(id)).isEqualTo(DecisionState.DELAYED);
        return id;
    }
}
