package io.touchstone.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * Cuts out of the chain what somebody without access can check: the events about some subjects in full, and of those around them no
 * more than their digests, from the signed checkpoint before to the one after (docs/domain/audit.md).
 */
public interface ChainExcerpts {

    /** Those of some ids that the trail speaks of. */
    Set<String> subjects(Collection<String> candidates);

    /**
     * Writes an excerpt of the chain as it stood; the same instant and subjects give the same lines for ever.
     *
     * @throws io.touchstone.kernel.RuleViolation when the trail does not hold where it is read, or no checkpoint covers it
     */
    Excerpt cut(Instant asOf, Set<String> subjects, Sink sink) throws IOException;

    /** Takes the lines, each with its line end; the first of seals and events names the columns. */
    interface Sink {

        void seal(String line) throws IOException;

        void event(String line) throws IOException;

        void checkpoint(String line) throws IOException;
    }

    /**
     * What was cut.
     *
     * @param head the newest seal of that instant, 0 before the first
     * @param hash of the head, in hex
     */
    record Excerpt(long head, String hash, long seals, long events, long checkpoints) {}
}
