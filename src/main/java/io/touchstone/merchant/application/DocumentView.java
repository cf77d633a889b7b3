package io.touchstone.merchant.application;

import io.touchstone.evidence.FileId;
import io.touchstone.merchant.requirement.DocumentType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A qualification document with what it covers, what was typed off it, and the verdict on it. */
public record DocumentView(
        UUID id,
        @Nullable UUID applicationId,
        @Nullable String merchantId,
        DocumentType type,
        Cover cover,
        FileId file,
        Content content,
        DocumentState state,
        int round,
        Instant addedAt,
        @Nullable String verdictBy,
        @Nullable Instant verdictAt,
        List<String> reasonCodes,
        @Nullable String note) {

    /** What a document covers: all of the shop when the three are null. */
    public record Cover(
            @Nullable String categoryCode,
            @Nullable String brandName,
            @Nullable String productRef) {

        /** The whole shop. */
        public static final Cover SHOP = new Cover(null, null, null);
    }

    /** What was typed off it. */
    public record Content(
            @Nullable String number,
            @Nullable String holder,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            Map<String, String> fields) {

        /** Nothing yet. */
        public static final Content EMPTY = new Content(null, null, null, null, Map.of());

        public Content {
            fields = Map.copyOf(fields);
        }
    }
}
