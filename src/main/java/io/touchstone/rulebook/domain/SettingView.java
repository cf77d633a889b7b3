package io.touchstone.rulebook.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting as its page shows it.
 *
 * @param inForce the version that holds now
 * @param form the fields of another value, with empty rows where a list may grow
 * @param versions newest first
 * @param editorPath the page on which it is changed; null when this one has the form
 */
public record SettingView(
        String name,
        Version inForce,
        List<SettingField> form,
        List<Version> versions,
        @Nullable String editorPath) {

    /** Whether rows may be added and left out. */
    public boolean hasRows() {
        return form.stream().anyMatch(SettingField::optional);
    }

    /** @param effectiveAt null for version 1, which has always held */
    public record Version(
            int version,
            List<SettingField> fields,
            @Nullable Instant effectiveAt,
            String source,
            String enteredBy,
            Instant enteredAt) {}
}
