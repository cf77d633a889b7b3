package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import org.jspecify.annotations.Nullable;

/** When an answer asks for evidence: full marks of an item that says so (feature L3). */
final class Proof {

    private Proof() {}

    static boolean isAsked(Item item, Scale scale, @Nullable Integer points) {
        return item.evidence() && points != null && points == scale.max();
    }
}
