package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.life.LifeChange.BanConfirmed;
import io.touchstone.merchant.life.LifeChange.BanLifted;
import io.touchstone.merchant.life.LifeChange.BanProposed;
import io.touchstone.merchant.life.LifeChange.BanWithdrawn;
import io.touchstone.merchant.life.LifeChange.DecisionBanBegun;
import io.touchstone.merchant.life.LifeChange.DecisionBanEnded;
import io.touchstone.merchant.life.LifeChange.ExitAnnounced;
import io.touchstone.merchant.life.LifeChange.ExitCancelled;
import io.touchstone.merchant.life.LifeChange.ExitDone;
import io.touchstone.merchant.life.LifeChange.StepTaken;
import io.touchstone.merchant.life.LifeChange.SuspensionBegun;
import io.touchstone.merchant.life.LifeChange.SuspensionEnded;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes each change of a life into its table and tells of it. */
@Repository
class LifeChanges {

    private final JdbcTemplate db;
    private final LifeSteps steps;
    private final ApplicationEventPublisher events;

    LifeChanges(JdbcTemplate db, LifeSteps steps, ApplicationEventPublisher events) {
        this.db = db;
        this.steps = steps;
        this.events = events;
    }

    void write(String merchantId, LifeChange change, Instant at, Actor actor) {
        Act act = new Act(merchantId, at, actor);
        if (change instanceof StepTaken step) {
            steps.append(
                    merchantId, new LifeSteps.Step(step.from(), step.to(), step.cause(), step.reason()), at, actor);
        } else if (change instanceof SuspensionBegun begun) {
            begin(begun.suspension(), act);
        } else if (change instanceof SuspensionEnded ended) {
            end(ended, act);
        } else if (change instanceof ExitAnnounced announced) {
            announce(announced.exit(), act);
        } else if (change instanceof ExitCancelled cancelled) {
            cancel(cancelled, act);
        } else if (change instanceof ExitDone done) {
            leave(done);
        } else {
            writeBan(change, act);
        }
    }

    private void writeBan(LifeChange change, Act act) {
        if (change instanceof BanProposed proposed) {
            propose(proposed.ban(), act);
        } else if (change instanceof BanConfirmed confirmed) {
            decide("confirmed", confirmed.ban().id(), act);
        } else if (change instanceof BanWithdrawn withdrawn) {
            decide("withdrawn", withdrawn.banId(), act);
        } else if (change instanceof BanLifted lifted) {
            lift(lifted, act);
        } else if (change instanceof DecisionBanBegun begun) {
            ban(begun.ban(), act);
        } else if (change instanceof DecisionBanEnded ended) {
            unban(ended, act);
        }
    }

    private void leave(ExitDone done) {
        db.update(
                "update merchant_exit set left_at = ? where exit_id = ?",
                Timestamp.from(done.at()),
                done.exit().id());
    }

    private record Act(String merchantId, Instant at, Actor actor) {

        Timestamp when() {
            return Timestamp.from(at);
        }

        String who() {
            return actor.toString();
        }
    }

    private void begin(Suspension suspension, Act act) {
        db.update(
                "insert into merchant_suspension (suspension_id, merchant_id, type, reason, from_at, until_at, imposed_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                suspension.id(),
                act.merchantId(),
                suspension.type().word(),
                suspension.reason(),
                Timestamp.from(suspension.from()),
                timestamp(suspension.until()),
                suspension.imposedBy());
        tell("suspension_imposed", act, "type", suspension.type().word());
    }

    private void end(SuspensionEnded ended, Act act) {
        String kind = ended.elapsed() ? "elapsed" : "released";
        db.update(
                "update merchant_suspension set ended_at = ?, ended_by = ?, end_kind = ?, end_reason = ?"
                        + " where suspension_id = ?",
                act.when(),
                act.who(),
                kind,
                ended.reason(),
                ended.suspension().id());
        tell("suspension_ended", act, "type", ended.suspension().type().word(), "how", kind);
    }

    private void announce(PlannedExit exit, Act act) {
        db.update(
                "insert into merchant_exit (exit_id, merchant_id, reason, announced_at, announced_by, leaves_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                exit.id(),
                act.merchantId(),
                exit.reason(),
                Timestamp.from(exit.announcedAt()),
                exit.announcedBy(),
                Timestamp.from(exit.leavesAt()));
        tell("exit_announced", act, "leaves_at", exit.leavesAt().toString());
    }

    private void cancel(ExitCancelled cancelled, Act act) {
        db.update(
                "update merchant_exit set cancelled_at = ?, cancelled_by = ?, cancel_reason = ? where exit_id = ?",
                act.when(),
                act.who(),
                cancelled.reason(),
                cancelled.exit().id());
        tell("exit_cancelled", act);
    }

    private void propose(Ban ban, Act act) {
        db.update(
                "insert into merchant_ban (ban_id, merchant_id, basis, reason, case_no, proposed_at, proposed_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ban.id(),
                act.merchantId(),
                ban.basis(),
                ban.reason(),
                ban.caseNo(),
                Timestamp.from(ban.proposedAt()),
                ban.proposedBy());
        tell("ban_proposed", act, "ban", ban.id().toString());
    }

    /** @param what a column's first word, never something typed */
    private void decide(String what, UUID banId, Act act) {
        db.update(
                "update merchant_ban set " + what + "_at = ?, " + what + "_by = ? where ban_id = ?",
                act.when(),
                act.who(),
                banId);
        tell("ban_" + what, act, "ban", banId.toString());
    }

    private void lift(BanLifted lifted, Act act) {
        db.update(
                "update merchant_ban set lifted_at = ?, lifted_by = ?, lift_reason = ? where ban_id = ?",
                act.when(),
                act.who(),
                lifted.reason(),
                lifted.banId());
        tell("ban_lifted", act, "ban", lifted.banId().toString());
    }

    private void ban(DecisionBan ban, Act act) {
        db.update(
                "insert into merchant_decision_ban (ban_id, merchant_id, case_no, reason, entry_number, banned_at, banned_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ban.id(),
                act.merchantId(),
                ban.caseNo(),
                ban.reason(),
                ban.entryNumber(),
                act.when(),
                act.who());
        tell("banned_by_decision", act, "case_no", ban.caseNo());
    }

    private void unban(DecisionBanEnded ended, Act act) {
        db.update(
                "update merchant_decision_ban set ended_at = ?, ended_by = ?, end_reason = ? where ban_id = ?",
                act.when(),
                act.who(),
                ended.reason(),
                ended.ban().id());
        tell("ban_by_decision_ended", act, "case_no", ended.ban().caseNo());
    }

    private void tell(String what, Act act, String... details) {
        events.publishEvent(LifeEvent.of(what, act.merchantId(), act.actor(), act.at(), details));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
