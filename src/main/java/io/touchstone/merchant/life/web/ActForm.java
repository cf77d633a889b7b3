package io.touchstone.merchant.life.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One act in a life as it is typed; each act asks for some of the fields.
 *
 * @param version of the life that the page showed
 * @param of the suspension or the ban that it is about
 */
record ActForm(
        @Nullable String version,
        @Nullable String of,
        @Nullable String type,
        @Nullable String day,
        @Size(max = 500) @Nullable String basis,
        @Size(max = 64) @Nullable String caseNo,
        @Size(max = 2000) @Nullable String reason) {

    static ActForm of(long version, @Nullable String of, @Nullable String day) {
        return new ActForm(Long.toString(version), of, null, day, null, null, null);
    }
}
