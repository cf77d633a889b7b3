package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.OpeningGate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merchant's life: where it stands, and the only ways on from there (A10). The state cannot be set; it follows from the
 * steps taken, and a suspended shop comes back to where it was once no reason for its suspension is left.
 */
final class MerchantLife {

    /** How long an exit is public before it happens (O37 art. 23). */
    static final Duration NOTICE = Duration.ofDays(30);

    private static final Set<MerchantState> TRADING =
            EnumSet.of(MerchantState.TRIAL, MerchantState.ACTIVE, MerchantState.SUSPENDED);

    private final List<LifeChange> changes = new ArrayList<>();
    private final List<Suspension> suspensions;
    /** Where it stands without suspensions and bans. */
    private final MerchantState base;

    private MerchantState state;
    private @Nullable PlannedExit exit;
    private @Nullable Ban ban;
    private final List<DecisionBan> decided;

    MerchantLife(LifeRecord was) {
        this.state = was.state();
        this.base = was.base();
        this.suspensions = new ArrayList<>(was.suspensions());
        this.exit = was.exit();
        this.ban = was.ban();
        this.decided = new ArrayList<>(was.decided());
    }

    MerchantState state() {
        return state;
    }

    /** What the transitions since it was loaded have to write down. */
    List<LifeChange> changes() {
        return List.copyOf(changes);
    }

    static Map<MerchantState, Set<MerchantState>> successors() {
        return LifeStates.successors();
    }

    /** Ends the trial, when the gate lets it (A11). */
    void open(OpeningGate.@Nullable Answer gate, String reason) {
        if (state != MerchantState.TRIAL) {
            throw new Conflict(LifeRule.NOT_ON_TRIAL);
        }
        if (gate != null && !gate.open()) {
            throw new RuleViolation(LifeRule.GATE_CLOSED);
        }
        step(MerchantState.ACTIVE, "activated", reason);
    }

    void suspend(Suspension suspension) {
        requireTrading();
        if (suspension.type().isDecided()) {
            throw new RuleViolation(LifeRule.DECIDED_ELSEWHERE);
        }
        if (suspensions.stream().anyMatch(open -> open.type() == suspension.type())) {
            throw new Conflict(LifeRule.SUSPENDED_ALREADY);
        }
        Instant until = suspension.until();
        if (until == null && suspension.type().endDemanded()) {
            throw new RuleViolation(LifeRule.END_MISSING);
        }
        if (until != null && !until.isAfter(suspension.from())) {
            throw new RuleViolation(LifeRule.END_NOT_AHEAD);
        }
        suspensions.add(suspension);
        changes.add(new LifeChange.SuspensionBegun(suspension));
        if (state != MerchantState.SUSPENDED) {
            step(MerchantState.SUSPENDED, "suspended", suspension.reason());
        }
    }

    /** Ends one reason for suspension whose condition of release was met. */
    Suspension release(UUID suspensionId, String reason) {
        Suspension ended = suspensions.stream()
                .filter(open -> open.id().equals(suspensionId))
                .findFirst()
                .orElseThrow(() -> new Conflict(LifeRule.NOT_SUSPENDED));
        if (ended.type().isDecided()) {
            throw new RuleViolation(LifeRule.DECIDED_ELSEWHERE);
        }
        end(ended, false, reason);
        return ended;
    }

    /** Whether it trades and is not suspended for this reason yet. */
    boolean mayBeSuspendedFor(SuspensionType type) {
        return TRADING.contains(state) && suspensions.stream().noneMatch(open -> open.type() == type);
    }

    /** Ends the suspension of a type, if there is one. */
    void release(SuspensionType type, String reason) {
        suspensions.stream()
                .filter(open -> open.type() == type)
                .findFirst()
                .ifPresent(open -> end(open, false, reason));
    }

    /** Suspends by decision, whatever else stands; a shop that does not trade is suspended should it trade again. */
    void sanction(Suspension suspension) {
        suspensions.add(suspension);
        changes.add(new LifeChange.SuspensionBegun(suspension));
        if (state == MerchantState.TRIAL || state == MerchantState.ACTIVE) {
            step(MerchantState.SUSPENDED, "suspended", suspension.reason());
        }
    }

    /** Bans by decision; an exit that was announced waits meanwhile. */
    void banByDecision(DecisionBan sentence) {
        decided.add(sentence);
        changes.add(new LifeChange.DecisionBanBegun(sentence));
        if (state != MerchantState.BANNED) {
            step(MerchantState.BANNED, "banned", sentence.reason());
        }
    }

    /** Ends what a decision ordered, if it still stands, and answers the ban it was, if it was one. */
    Optional<DecisionBan> endSanction(UUID id, String reason) {
        suspensions.stream()
                .filter(open -> open.id().equals(id))
                .findFirst()
                .ifPresent(open -> end(open, false, reason));
        Optional<DecisionBan> sentence =
                decided.stream().filter(open -> open.id().equals(id)).findFirst();
        sentence.ifPresent(open -> {
            decided.remove(open);
            changes.add(new LifeChange.DecisionBanEnded(open, reason));
            comeBack(reason);
        });
        return sentence;
    }

    /** The entries of the blocklist that bans by decision still need. */
    List<String> entriesDecided() {
        return decided.stream().map(DecisionBan::entryNumber).toList();
    }

    void announceExit(PlannedExit planned) {
        requireTrading();
        if (exit != null) {
            throw new Conflict(LifeRule.EXIT_ANNOUNCED_ALREADY);
        }
        if (planned.leavesAt().isBefore(planned.announcedAt().plus(NOTICE))) {
            throw new RuleViolation(LifeRule.NOTICE_TOO_SHORT);
        }
        exit = planned;
        changes.add(new LifeChange.ExitAnnounced(planned));
    }

    void cancelExit(String reason) {
        PlannedExit planned = exit;
        if (planned == null) {
            throw new Conflict(LifeRule.NO_EXIT_ANNOUNCED);
        }
        exit = null;
        changes.add(new LifeChange.ExitCancelled(planned, reason));
    }

    void proposeBan(Ban proposal) {
        if (ban != null) {
            throw new Conflict(LifeRule.BAN_PENDING);
        }
        ban = proposal;
        changes.add(new LifeChange.BanProposed(proposal));
    }

    /** The second of the two people whom a ban needs. */
    Ban confirmBan(UUID banId, Instant at, Actor by) {
        Ban proposal = proposal(banId);
        if (proposal.proposedBy().equals(by.toString())) {
            throw new RuleViolation(LifeRule.SECOND_PERSON);
        }
        Ban confirmed = proposal.confirmed(at, by);
        ban = confirmed;
        changes.add(new LifeChange.BanConfirmed(confirmed));
        if (exit != null) {
            cancelExit(proposal.basis());
        }
        if (state != MerchantState.BANNED) {
            step(MerchantState.BANNED, "banned", proposal.reason());
        }
        return confirmed;
    }

    void withdrawBan(UUID banId) {
        Ban proposal = proposal(banId);
        ban = null;
        changes.add(new LifeChange.BanWithdrawn(proposal.id()));
    }

    /** Takes the shop back to where it was; whoever confirmed the ban does not lift it. */
    void liftBan(UUID banId, String reason, Actor by) {
        Ban inForce = ban;
        if (inForce == null || !inForce.inForce() || !inForce.id().equals(banId)) {
            throw new Conflict(LifeRule.NOT_BANNED);
        }
        if (by.toString().equals(inForce.confirmedBy())) {
            throw new RuleViolation(LifeRule.SECOND_PERSON);
        }
        ban = null;
        changes.add(new LifeChange.BanLifted(banId, reason));
        comeBack(reason);
    }

    /** What time alone has brought about: suspensions that are over, and an exit whose day has come. */
    void advance(Instant at) {
        for (Suspension over :
                suspensions.stream().filter(open -> open.isOver(at)).toList()) {
            end(over, true, over.reason());
        }
        PlannedExit planned = exit;
        if (planned != null && !planned.leavesAt().isAfter(at) && TRADING.contains(state)) {
            exit = null;
            changes.add(new LifeChange.ExitDone(planned, at));
            step(MerchantState.EXITED, "exited", planned.reason());
        }
    }

    private void end(Suspension ended, boolean elapsed, String reason) {
        suspensions.remove(ended);
        changes.add(new LifeChange.SuspensionEnded(ended, elapsed, reason));
        if (suspensions.isEmpty() && state == MerchantState.SUSPENDED) {
            step(base, elapsed ? "suspension_elapsed" : "released", reason);
        }
    }

    /** From the last ban that stood. */
    private void comeBack(String reason) {
        boolean banned = !decided.isEmpty() || (ban != null && ban.inForce());
        if (!banned && state == MerchantState.BANNED) {
            step(standing(), "ban_lifted", reason);
        }
    }

    private MerchantState standing() {
        boolean suspended = !suspensions.isEmpty() && TRADING.contains(base);
        return suspended ? MerchantState.SUSPENDED : base;
    }

    private Ban proposal(UUID banId) {
        Ban proposal = ban;
        if (proposal == null || !proposal.id().equals(banId)) {
            throw new NotFound("ban", banId.toString());
        }
        if (proposal.inForce()) {
            throw new Conflict(LifeRule.BANNED_ALREADY);
        }
        return proposal;
    }

    private void requireTrading() {
        if (!TRADING.contains(state)) {
            throw new Conflict(LifeRule.NOT_TRADING);
        }
    }

    private void step(MerchantState to, String cause, String reason) {
        if (!LifeStates.leads(state, to)) {
            throw new IllegalStateException(state + " does not lead to " + to);
        }
        changes.add(new LifeChange.StepTaken(state, to, cause, reason));
        state = to;
    }
}
