package io.touchstone.penalty.violation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a merchant said when it was heard, with its plan of action where it sent one: cause, fix and prevention. */
public record CaseAnswer(
        UUID id,
        String statement,
        @Nullable String cause,
        @Nullable String fix,
        @Nullable String prevention,
        Instant saidAt,
        List<Paper> papers) {

    public CaseAnswer {
        papers = List.copyOf(papers);
    }

    /** A file that came with it. */
    public record Paper(UUID fileId, String name) {}
}
