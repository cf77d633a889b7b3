package io.touchstone.deposit.hold;

import io.touchstone.deposit.HoldView;

/** What became of a command: the hold as it stands then, or why nothing was done. */
sealed interface HoldAnswer {

    /** The hold, or the refusal thrown. */
    HoldView orThrow();

    /** It was carried out now or, when told again, before. */
    record Done(HoldView hold) implements HoldAnswer {

        @Override
        public HoldView orThrow() {
            return hold;
        }
    }

    /** Nothing moved. */
    record Refused(RuntimeException why) implements HoldAnswer {

        @Override
        public HoldView orThrow() {
            throw why;
        }
    }
}
