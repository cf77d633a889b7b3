package io.touchstone.intake.domain;

import io.touchstone.intake.ImportView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import with what only the console and its own job ask about.
 *
 * @param actor who handed it in, as one word
 */
public record ImportEntry(
        ImportView view,
        boolean gzip,
        @Nullable String fileName,
        @Nullable UUID jobId,
        String actor) {

    /** The same with the count of a run that is under way. */
    ImportEntry withRowsRead(long rows) {
        if (view.state() != ImportView.State.RUNNING) {
            return this;
        }
        ImportView running =
                new ImportView(view.id(), view.kind(), view.state(), rows, 0, 0, 0, view.startedAt(), null, null, null);
        return new ImportEntry(running, gzip, fileName, jobId, actor);
    }
}
