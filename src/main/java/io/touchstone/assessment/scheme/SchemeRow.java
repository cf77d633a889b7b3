package io.touchstone.assessment.scheme;

import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version in a list.
 *
 * @param madeBy how the maker is called; an account id where nobody is asked for names
 * @param changes counts the changes of the row, so that a stale form is noticed
 */
public record SchemeRow(
        UUID id,
        SchemeRef ref,
        SchemeState state,
        boolean outline,
        boolean shipped,
        Wording title,
        int firstLevel,
        int secondLevel,
        int items,
        String sha256,
        Instant madeAt,
        String madeBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant retiredAt,
        long changes) {

    /** The same with the names of people instead of their ids. */
    SchemeRow called(String maker, @Nullable String publisher) {
        return new SchemeRow(
                id,
                ref,
                state,
                outline,
                shipped,
                title,
                firstLevel,
                secondLevel,
                items,
                sha256,
                madeAt,
                maker,
                publishedAt,
                publisher,
                retiredAt,
                changes);
    }
}
