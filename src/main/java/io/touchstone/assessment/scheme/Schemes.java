package io.touchstone.assessment.scheme;

import java.util.List;
import java.util.Optional;

/** The schemes for the rest of the module. */
public interface Schemes {

    /** Kept in memory once published, since it never changes again. */
    Optional<SchemeVersion> find(SchemeRef ref);

    /** What a new assessment can be made by, the latest version first. */
    List<SchemeVersion> published();

    /** What becomes of the answers when one goes from a version to a later one (feature L7). */
    List<Carried> mapping(SchemeRef from, SchemeRef to);

    /**
     * One item of the later version.
     *
     * @param from the item whose answer it takes over; null when it has none
     * @param changed its words, scale or rule are not those the answer was given to, so the answer is only shown beside it
     */
    record Carried(
            String item, @org.jspecify.annotations.Nullable String from, boolean changed) {}
}
