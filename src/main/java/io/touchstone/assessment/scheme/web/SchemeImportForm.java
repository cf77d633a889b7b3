package io.touchstone.assessment.scheme.web;

import io.touchstone.assessment.scheme.SchemeRef;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on the page that takes files.
 *
 * @param text a scheme in YAML
 * @param before the version whose other parts two tables are laid over, as {@code scheme/version}
 * @param version what the version of the tables is called
 */
record SchemeImportForm(
        @Nullable String text,
        @Nullable String before,
        @Nullable String version,
        @Nullable String once) {

    static SchemeImportForm empty() {
        return new SchemeImportForm(null, null, null, null);
    }

    SchemeImportForm withText(String content) {
        return new SchemeImportForm(content, before, version, once);
    }

    String words() {
        return Objects.requireNonNullElse(text, "");
    }

    String newVersion() {
        return Objects.requireNonNullElse(version, "").strip();
    }

    Optional<SchemeRef> ref() {
        String[] parts = Objects.requireNonNullElse(before, "").split("/", -1);
        return parts.length == 2 ? Optional.of(new SchemeRef(parts[0], parts[1])) : Optional.empty();
    }

    Optional<UUID> id() {
        try {
            return Optional.ofNullable(once).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
