package io.touchstone.deposit.requirement;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call to top up, from the notice to its end (rules.md 4): paid when the deposit is there again, lapsed when less is
 * required, closed when the shop has left. What happens to it is written down line by line.
 */
final class Shortfall {

    /** Why the deposit is too low. The message key is {@code deposit.shortfall.cause.<word>}. */
    enum Cause {
        /** A newly admitted shop lodges for the first time. */
        FIRST_PAYMENT,
        /** Something was taken from the deposit, or more is required. */
        TOP_UP;

        String word() {
            return Shortfall.word(this);
        }
    }

    /** Where it is; all but the first are ends. The message key is {@code deposit.shortfall.state.<word>}. */
    enum State {
        OPEN,
        PAID,
        LAPSED,
        CLOSED;

        String word() {
            return Shortfall.word(this);
        }
    }

    /** What became of the proposal to suspend. The message key is {@code deposit.shortfall.proposal.<word>}. */
    enum Proposal {
        NONE,
        PENDING,
        SUSPENDED,
        DISMISSED;

        String word() {
            return Shortfall.word(this);
        }
    }

    /** Whose it is and by which rule; nothing of it changes. */
    record Notice(UUID id, String caseNo, String merchantId, Cause cause, int ruleVersion, Instant openedAt) {}

    /** What was required and lodged at a moment. */
    record Amounts(Money required, Money balance) {

        Money missing() {
            Money gap = required.minus(balance);
            return gap.minor() > 0 ? gap : new Money(0, gap.currency());
        }
    }

    /** One line of what happened. */
    record Entry(
            Instant at,
            String kind,
            Amounts amounts,
            @Nullable Integer days,
            @Nullable String reason,
            Actor actor) {}

    /** When a measure is due, and when it was taken. */
    record Step(Measure measure, Instant dueAt, @Nullable Instant takenAt) {}

    /** All of it that is stored besides its lines. */
    record Stored(
            Notice notice,
            State state,
            Amounts amounts,
            List<Step> steps,
            Proposal proposal,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Instant endedAt,
            long version) {}

    private final Notice notice;
    private final long version;
    private final Map<Measure, Step> steps = new EnumMap<>(Measure.class);
    private final List<Entry> entries = new ArrayList<>();

    private State state;
    private Amounts amounts;
    private Proposal proposal;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable Instant endedAt;

    Shortfall(Stored was) {
        notice = was.notice();
        version = was.version();
        state = was.state();
        amounts = was.amounts();
        proposal = was.proposal();
        decidedBy = was.decidedBy();
        decidedAt = was.decidedAt();
        endedAt = was.endedAt();
        was.steps().forEach(step -> steps.put(step.measure(), step));
    }

    static Shortfall open(Notice notice, Amounts amounts, TopUpRule rule, Actor actor) {
        List<Step> planned = rule.steps(notice.cause()).stream()
                .map(step -> new Step(step.measure(), notice.openedAt().plus(Duration.ofDays(step.days())), null))
                .toList();
        Shortfall opened =
                new Shortfall(new Stored(notice, State.OPEN, amounts, planned, Proposal.NONE, null, null, null, 0));
        opened.record("opened", notice.openedAt(), null, null, actor);
        return opened;
    }

    /** Takes in what is required and lodged now; it ends by itself once nothing is missing. */
    void follow(Amounts now, Instant at, Actor actor) {
        requireOpen();
        if (now.equals(amounts)) {
            return;
        }
        boolean paid = now.balance().minus(amounts.balance()).minor() > 0;
        amounts = now;
        if (now.missing().minor() > 0) {
            record("amounts", at, null, null, actor);
        } else {
            end(paid ? State.PAID : State.LAPSED, at, actor);
        }
    }

    /** The shop is there no longer. */
    void close(Instant at, Actor actor) {
        requireOpen();
        end(State.CLOSED, at, actor);
    }

    /** The measures whose time has come, lightest first; each is taken once. */
    List<Measure> takeDue(Instant at, Actor actor) {
        requireOpen();
        List<Measure> due = steps.values().stream()
                .filter(step -> step.takenAt() == null && !step.dueAt().isAfter(at))
                .map(Step::measure)
                .toList();
        for (Measure measure : due) {
            Step step = Objects.requireNonNull(steps.get(measure));
            steps.put(measure, new Step(measure, step.dueAt(), at));
            if (measure == Measure.SUPERVISE) {
                proposal = Proposal.PENDING;
            }
            record(measure.word(), at, null, null, actor);
        }
        return due;
    }

    /** Gives the shop more time for what was not done yet. */
    void extend(int days, TopUpRule rule, String reason, Instant at, Actor actor) {
        requireOpen();
        if (days < 1 || days > rule.extensionDaysMax()) {
            throw new RuleViolation(RequirementRule.EXTENSION_TOO_LONG, rule.extensionDaysMax());
        }
        List<Step> ahead =
                steps.values().stream().filter(step -> step.takenAt() == null).toList();
        if (ahead.isEmpty()) {
            throw new Conflict(RequirementRule.NOTHING_TO_EXTEND);
        }
        ahead.forEach(step ->
                steps.put(step.measure(), new Step(step.measure(), step.dueAt().plus(Duration.ofDays(days)), null)));
        record("extended", at, days, reason, actor);
    }

    /** Decides the proposal to suspend the shop. */
    void decide(boolean suspend, String reason, Instant at, Actor actor) {
        requireOpen();
        if (proposal != Proposal.PENDING) {
            throw new Conflict(RequirementRule.NO_SUSPENSION_PROPOSED);
        }
        proposal = suspend ? Proposal.SUSPENDED : Proposal.DISMISSED;
        decidedBy = actor.toString();
        decidedAt = at;
        record(proposal.word(), at, null, reason, actor);
    }

    Notice notice() {
        return notice;
    }

    State state() {
        return state;
    }

    Amounts amounts() {
        return amounts;
    }

    Proposal proposal() {
        return proposal;
    }

    /** When the next measure is due; empty when all were taken. */
    Optional<Step> next() {
        return steps.values().stream()
                .filter(step -> step.takenAt() == null)
                .min(Comparator.comparing(Step::dueAt).thenComparing(Step::measure));
    }

    Stored stored() {
        return new Stored(
                notice, state, amounts, List.copyOf(steps.values()), proposal, decidedBy, decidedAt, endedAt, version);
    }

    /** What happened since it was loaded. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    private void end(State how, Instant at, Actor actor) {
        state = how;
        endedAt = at.isBefore(notice.openedAt()) ? notice.openedAt() : at;
        record(how.word(), at, null, null, actor);
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new Conflict(RequirementRule.SHORTFALL_ENDED);
        }
    }

    private void record(String kind, Instant at, @Nullable Integer days, @Nullable String reason, Actor actor) {
        entries.add(new Entry(at, kind, amounts, days, reason, actor));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
