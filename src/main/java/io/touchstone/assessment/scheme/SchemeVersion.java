package io.touchstone.assessment.scheme;

import io.touchstone.rulebook.Wording;
import java.util.List;

/**
 * A version of a scheme with all that is in it, in its own order.
 *
 * @param notice what it is and what it is not (ruling Q3)
 * @param sha256 of its canonical text; what an assessment was made by can be told again years later
 */
public record SchemeVersion(
        SchemeRef ref,
        SchemeState state,
        Wording title,
        Wording notice,
        String source,
        List<Scale> scales,
        List<Band> bands,
        List<Indicator> indicators,
        List<Item> items,
        String sha256) {

    public SchemeVersion {
        scales = List.copyOf(scales);
        bands = List.copyOf(bands);
        indicators = List.copyOf(indicators);
        items = List.copyOf(items);
    }
}
