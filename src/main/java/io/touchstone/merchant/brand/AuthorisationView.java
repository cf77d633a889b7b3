package io.touchstone.merchant.brand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One authorisation as a page shows it. */
public record AuthorisationView(
        UUID id,
        String kind,
        String grantorName,
        @Nullable String grantorUscc,
        String granteeName,
        @Nullable String granteeUscc,
        String territory,
        boolean exclusive,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String state,
        @Nullable String trademarkNo,
        List<Integer> classes,
        @Nullable UUID documentId,
        Instant addedAt,
        @Nullable Instant settledAt,
        @Nullable String reason,
        long version) {

    AuthorisationView(
            ChainLink link,
            @Nullable String trademarkNo,
            List<Integer> classes,
            @Nullable UUID documentId,
            Instant addedAt,
            @Nullable Instant settledAt,
            @Nullable String reason,
            long version) {
        this(
                link.id(),
                link.kind().word(),
                link.grantor().name(),
                link.grantor().uscc(),
                link.grantee().name(),
                link.grantee().uscc(),
                link.territory(),
                link.exclusive(),
                link.validFrom(),
                link.validUntil(),
                link.state().word(),
                trademarkNo,
                classes,
                documentId,
                addedAt,
                settledAt,
                reason,
                version);
    }
}
