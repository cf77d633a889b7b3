package io.touchstone.deposit.hold;

import io.touchstone.deposit.CaptureHold;
import io.touchstone.deposit.HoldId;
import io.touchstone.deposit.PlaceHold;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing to do to a hold. It carries the id of what it makes, so that told again it does nothing again. */
sealed interface HoldCommand {

    UUID holdId();

    /** The cause of its transfer: the hold's own id for the placing, else the id of the act. */
    UUID cause();

    Instant at();

    Actor actor();

    record Place(UUID holdId, PlaceHold what) implements HoldCommand {

        @Override
        public UUID cause() {
            return holdId;
        }

        @Override
        public Instant at() {
            return what.at();
        }

        @Override
        public Actor actor() {
            return what.actor();
        }
    }

    record Capture(UUID cause, CaptureHold what) implements HoldCommand {

        @Override
        public UUID holdId() {
            return what.holdId().id();
        }

        @Override
        public Instant at() {
            return what.at();
        }

        @Override
        public Actor actor() {
            return what.actor();
        }
    }

    /** @param byItself whether its time was over; else a person or a decision lets go */
    record Release(UUID cause, HoldId hold, @Nullable String reason, Instant at, Actor actor, boolean byItself)
            implements HoldCommand {

        @Override
        public UUID holdId() {
            return hold.id();
        }
    }
}
