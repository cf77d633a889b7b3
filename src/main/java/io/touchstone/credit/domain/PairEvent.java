package io.touchstone.credit.domain;

import io.touchstone.credit.StatementLine.Kind;
import java.util.Comparator;

/** Something that happened to the rating of one order. */
record PairEvent(long at, Kind kind, RatedOrder rated) {

    /** By time; at one time by order and kind, so that the same facts always tell the same story. */
    static final Comparator<PairEvent> IN_TIME = Comparator.comparingLong(PairEvent::at)
            .thenComparing(event -> event.rated().order().orderId(), ByteOrder::compare)
            .thenComparing(PairEvent::kind);
}
