package io.touchstone.penalty.statement;

import java.util.List;

/** A decision as everybody may read it: shop, violation and measures, and nothing else (ruling E5). */
public record PublicDecision(PublicationRow row, List<PublishedMeasures.Line> measures) {

    public PublicDecision {
        measures = List.copyOf(measures);
    }
}
