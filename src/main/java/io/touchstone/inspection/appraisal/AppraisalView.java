package io.touchstone.inspection.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appraisal with all that belongs to it.
 *
 * @param ownerCode of the owner of the brand
 * @param sampleNumber null when it is about a listing; never shown to the owner
 * @param statements the newest first
 */
public record AppraisalView(
        Appraisal appraisal,
        String ownerCode,
        String ownerName,
        @Nullable String sampleNumber,
        List<AppraisalFile> files,
        List<Statement> statements) {

    public AppraisalView {
        files = List.copyOf(files);
        statements = List.copyOf(statements);
    }

    /** The answer that stands; null while there is none. */
    public @Nullable Statement answer() {
        return statements.isEmpty() || statements.get(0).round() != appraisal.round() ? null : statements.get(0);
    }
}
