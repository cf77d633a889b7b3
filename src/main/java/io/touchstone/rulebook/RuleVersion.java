package io.touchstone.rulebook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a rule.
 *
 * @param code the rule, such as {@code B-03}; the ladder's is {@code LADDER}
 * @param version counted from 1 within the rule
 * @param source where it comes from, such as a law, a ruling or the document of a platform
 * @param effectiveFrom null before a day was set; version 1 of what ships holds since before everything
 * @param effectiveTo exclusive; null while no later version has a day
 */
public record RuleVersion(
        UUID id,
        String code,
        int version,
        RuleState state,
        Wording title,
        Wording text,
        String source,
        RuleTerms terms,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveTo) {

    /** How pages and papers call it: {@code B-03 v2}. */
    public String label() {
        return code + " v" + version;
    }

    /** Whether it held since before everything, so that there is no day to show. */
    public boolean isOriginal() {
        return Instant.MIN.equals(effectiveFrom);
    }

    public boolean holdsAt(Instant at) {
        return effectiveFrom != null && !effectiveFrom.isAfter(at) && (effectiveTo == null || effectiveTo.isAfter(at));
    }
}
