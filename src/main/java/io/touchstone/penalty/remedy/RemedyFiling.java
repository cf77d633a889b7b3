package io.touchstone.penalty.remedy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a merchant filed: why it came to this, what it did about it, and why it will not happen again.
 *
 * @param id made when the form was shown; sent twice it is filed once
 */
public record RemedyFiling(UUID id, String cause, String fix, String prevention, Instant filedAt, List<Paper> papers) {

    public RemedyFiling {
        papers = List.copyOf(papers);
    }

    /** A file that came with it. */
    public record Paper(UUID fileId, String name) {}
}
