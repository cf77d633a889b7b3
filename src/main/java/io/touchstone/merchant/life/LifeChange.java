package io.touchstone.merchant.life;

import io.touchstone.merchant.MerchantState;
import java.time.Instant;
import java.util.UUID;

/** What a transition did, in the order in which it is written down. */
sealed interface LifeChange {

    /** The state changed. */
    record StepTaken(MerchantState from, MerchantState to, String cause, String reason) implements LifeChange {}

    /** A reason for suspension began. */
    record SuspensionBegun(Suspension suspension) implements LifeChange {}

    /** A reason for suspension ended. */
    record SuspensionEnded(Suspension suspension, boolean elapsed, String reason) implements LifeChange {}

    /** An exit was announced. */
    record ExitAnnounced(PlannedExit exit) implements LifeChange {}

    /** An announced exit will not happen. */
    record ExitCancelled(PlannedExit exit, String reason) implements LifeChange {}

    /** An announced exit happened. */
    record ExitDone(PlannedExit exit, Instant at) implements LifeChange {}

    /** A ban was proposed. */
    record BanProposed(Ban ban) implements LifeChange {}

    /** A second person confirmed a ban. */
    record BanConfirmed(Ban ban) implements LifeChange {}

    /** A proposal of a ban was taken back or refused. */
    record BanWithdrawn(UUID banId) implements LifeChange {}

    /** A ban ended. */
    record BanLifted(UUID banId, String reason) implements LifeChange {}

    /** A decision on a violation banned the shop. */
    record DecisionBanBegun(DecisionBan ban) implements LifeChange {}

    /** A ban by decision ended. */
    record DecisionBanEnded(DecisionBan ban, String reason) implements LifeChange {}
}
