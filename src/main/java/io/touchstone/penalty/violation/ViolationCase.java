package io.touchstone.penalty.violation;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is alleged, and how it goes on: worked on by an owner against a clock, heard where the rule says so, decided or dismissed. Every
 * step leaves a line.
 */
final class ViolationCase {

    private final CaseView head;
    private final List<CaseLine> lines = new ArrayList<>();

    private CaseState state;
    private @Nullable UUID owner;
    private @Nullable String ruleCode;
    private @Nullable Instant dueAt;
    private CaseProgress progress;

    ViolationCase(CaseView was, CaseProgress progress) {
        this.head = was;
        this.state = was.state();
        this.owner = was.owner();
        this.ruleCode = was.ruleCode();
        this.dueAt = was.dueAt();
        this.progress = progress;
    }

    static ViolationCase open(CaseView fresh, Instant at, Actor actor) {
        ViolationCase opened = new ViolationCase(fresh, CaseProgress.NONE);
        opened.record(CaseLine.of("opened", Objects.requireNonNullElse(fresh.sourceRef(), ""), at, actor));
        return opened;
    }

    CaseView view() {
        return new CaseView(
                head.id(),
                head.number(),
                head.merchantId(),
                head.brand(),
                head.productId(),
                head.categoryCode(),
                head.source(),
                head.sourceRef(),
                ruleCode,
                head.actedAt(),
                head.facts(),
                state,
                owner,
                head.reporter(),
                head.openedAt(),
                head.openedBy(),
                dueAt,
                head.version());
    }

    CaseProgress progress() {
        return progress;
    }

    /** The lines since it was read. */
    List<CaseLine> lines() {
        return List.copyOf(lines);
    }

    /** Somebody works on it from now on, or nobody does; the clock goes on. */
    void give(@Nullable UUID to, String key, Instant at, Actor actor) {
        requireOpen();
        if (Objects.equals(owner, to)) {
            return;
        }
        owner = to;
        record(CaseLine.of(key, "", at, actor));
    }

    void allege(String code, Instant at, Actor actor) {
        requireOpen();
        if (state == CaseState.PROPOSED) {
            throw new Conflict(CaseRule.CASE_DECISION_UNDERWAY);
        }
        ruleCode = code;
        record(CaseLine.of("alleged", code, at, actor));
    }

    /** Asks the merchant to answer; the clock of the case leaves the time that is needed afterwards. */
    void hear(Instant until, Instant decideBy, @Nullable String words, Instant at, Actor actor) {
        if (head.merchantId() == null) {
            throw new RuleViolation(CaseRule.CASE_NO_MERCHANT);
        }
        become(CaseState.HEARING);
        progress = progress.told(at).hearing(until);
        extend(decideBy);
        record(CaseLine.of("hearing", "", at, actor).saying(words).toAll());
    }

    /** The merchant answered in time. */
    void answer(Instant at, Actor actor) {
        requireHearing(at);
        become(CaseState.HEARD);
        progress = progress.heard(at);
        record(CaseLine.of("answered", "", at, actor).toAll());
    }

    /** Whether the merchant's time is over without an answer. */
    boolean isLapsed(Instant at) {
        Instant until = progress.hearingUntil();
        return state == CaseState.HEARING && until != null && !until.isAfter(at);
    }

    /** The merchant's time is over. */
    void lapse(Instant at, Actor actor) {
        if (!isLapsed(at)) {
            throw new Conflict(CaseRule.CASE_STEP_REFUSED);
        }
        become(CaseState.HEARD);
        progress = progress.heard(at);
        record(CaseLine.of("hearing_over", "", at, actor).toAll());
    }

    /** @param hearing whether the rule says that the merchant is heard first */
    void propose(boolean hearing, String code, Instant at, Actor actor) {
        if (state == CaseState.PROPOSED || state == CaseState.DECIDED) {
            throw new Conflict(CaseRule.CASE_DECISION_UNDERWAY);
        }
        requireFounded();
        if (state == CaseState.HEARING || (hearing && progress.heardAt() == null && head.merchantId() != null)) {
            throw new RuleViolation(CaseRule.CASE_HEARING_FIRST);
        }
        become(CaseState.PROPOSED);
        ruleCode = code;
        record(CaseLine.of("proposed", code, at, actor));
    }

    /** A proposal came to nothing, or a decision was undone; told again it does nothing. */
    void backToWork(Instant decideBy, String why, Instant at, Actor actor) {
        if (state != CaseState.PROPOSED && state != CaseState.DECIDED) {
            return;
        }
        boolean heard = progress.heardAt() != null || state == CaseState.DECIDED;
        become(heard ? CaseState.HEARD : CaseState.OPEN);
        progress = progress.goingOn();
        extend(decideBy);
        record(CaseLine.of("back_to_work", why, at, actor));
    }

    void decide(String decisionNumber, Instant at, Actor actor) {
        requireFounded();
        become(CaseState.DECIDED);
        progress = progress.told(at).ended(at);
        dueAt = null;
        record(new CaseLine("decided", decisionNumber, "/admin/decisions/" + decisionNumber, null, true, at, actor));
    }

    void dismiss(Dismissal ground, String words, Instant at, Actor actor) {
        end(ground, words, null, at);
        CaseLine line = CaseLine.of("dismissed", ground.word(), at, actor).saying(words);
        record(progress.toldAt() == null ? line : line.toAll());
    }

    /** It goes on in another case. */
    void mergeInto(CaseView other, String words, Instant at, Actor actor) {
        end(Dismissal.MERGED, words, other.id(), at);
        record(new CaseLine(
                "merged",
                other.number(),
                "/admin/violations/" + other.number(),
                words,
                progress.toldAt() != null,
                at,
                actor));
    }

    /** What it rests on is no longer held to be so; it ends unless a decision is still on its way, which can then not be taken. */
    void unfounded(String reference, String words, Instant at, Actor actor) {
        progress = progress.unfounded(at);
        record(CaseLine.of("inspection_reversed", reference, at, actor));
        if (state.successors().contains(CaseState.DISMISSED)) {
            dismiss(Dismissal.INSPECTION_REVERSED, words, at, actor);
        }
    }

    void reopen(Instant decideBy, String words, Instant at, Actor actor) {
        become(CaseState.OPEN);
        progress = progress.goingOn().unfounded(null);
        dueAt = decideBy;
        record(CaseLine.of("reopened", "", at, actor).saying(words));
    }

    void record(CaseLine line) {
        lines.add(line);
    }

    private void end(Dismissal ground, String words, @Nullable UUID into, Instant at) {
        become(CaseState.DISMISSED);
        progress = progress.dismissed(ground, words, into, at);
        dueAt = null;
    }

    private void requireHearing(Instant at) {
        if (state != CaseState.HEARING) {
            throw new Conflict(CaseRule.CASE_STEP_REFUSED);
        }
        if (isLapsed(at)) {
            throw new Conflict(CaseRule.CASE_HEARING_OVER);
        }
    }

    private void requireFounded() {
        if (progress.unfoundedAt() != null) {
            throw new RuleViolation(CaseRule.CASE_UNFOUNDED);
        }
    }

    private void requireOpen() {
        if (state == CaseState.DECIDED || state == CaseState.DISMISSED) {
            throw new Conflict(CaseRule.CASE_STEP_REFUSED);
        }
    }

    private void extend(Instant until) {
        Instant due = dueAt;
        dueAt = due == null || due.isBefore(until) ? until : due;
    }

    private void become(CaseState next) {
        if (!state.successors().contains(next)) {
            throw new Conflict(CaseRule.CASE_STEP_REFUSED);
        }
        state = next;
    }
}
