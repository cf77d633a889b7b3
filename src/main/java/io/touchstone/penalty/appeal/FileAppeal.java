package io.touchstone.penalty.appeal;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.penalty.appeal.StoredAppeal.Plan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says against a decision.
 *
 * @param once made when the form was shown; the id of the appeal
 */
record FileAppeal(UUID once, String grounds, @Nullable Plan plan, List<Upload> papers, Instant at, Actor by) {

    FileAppeal {
        papers = List.copyOf(papers);
    }
}
