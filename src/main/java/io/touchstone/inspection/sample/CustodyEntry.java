package io.touchstone.inspection.sample;

import io.touchstone.evidence.FileId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a part’s custody.
 *
 * @param from who gave it, as the one who received it says; null when it was sealed
 * @param gap whether that is not who had it last
 * @param photoSha256 of the photograph taken then
 */
public record CustodyEntry(
        UUID partId,
        int seq,
        Step step,
        @Nullable Holder from,
        Holder to,
        Instant at,
        Instant recordedAt,
        Seal seal,
        boolean gap,
        @Nullable FileId photo,
        @Nullable String photoSha256,
        @Nullable String note,
        String actor) {

    /** What was done; the message key is {@code inspection.custody.<word>}. */
    public enum Step {
        SEALED,
        HANDED,
        /** Looked at where it lies. */
        CHECKED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Step of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether nothing may follow from the part after it. */
    public boolean isBreach() {
        return gap || seal == Seal.BROKEN;
    }
}
