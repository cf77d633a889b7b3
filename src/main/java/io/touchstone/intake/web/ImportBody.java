package io.touchstone.intake.web;

import io.touchstone.intake.ImportView;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import in the contract's words. */
record ImportBody(
        UUID id,
        String kind,
        String state,
        long rowsRead,
        long rowsAccepted,
        long rowsDuplicate,
        long rowsRejected,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String sha256,
        ImportView.@Nullable Failure error) {

    static ImportBody of(ImportView view) {
        return new ImportBody(
                view.id(),
                view.kind(),
                view.state().name().toLowerCase(Locale.ROOT),
                view.rowsRead(),
                view.rowsAccepted(),
                view.rowsDuplicate(),
                view.rowsRejected(),
                view.startedAt(),
                view.finishedAt(),
                view.sha256(),
                view.error());
    }
}
