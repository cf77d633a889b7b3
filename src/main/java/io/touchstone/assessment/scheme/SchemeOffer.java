package io.touchstone.assessment.scheme;

import org.jspecify.annotations.Nullable;

/** A scheme as somebody brings it, before anybody knows whether it is any good. */
public sealed interface SchemeOffer {

    /** The whole as YAML. */
    record Whole(String yaml) implements SchemeOffer {}

    /**
     * Another version of a stored one, with one table or both of its own.
     *
     * @param version what the new version is called
     * @param indicators CSV; null to keep those of the version before
     * @param items CSV; null to keep those of the version before
     */
    record Tables(
            SchemeRef before,
            String version,
            @Nullable String indicators,
            @Nullable String items) implements SchemeOffer {}
}
