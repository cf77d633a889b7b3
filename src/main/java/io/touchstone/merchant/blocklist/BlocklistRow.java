package io.touchstone.merchant.blocklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry as it is shown; it tells a merchant's id where there is one, and no other identity. */
public record BlocklistRow(
        String number,
        @Nullable String merchantId,
        String origin,
        String source,
        String basis,
        @Nullable String caseNo,
        String state,
        boolean expired,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant endsAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        boolean appealOpen) {

    /** The word of its badge: an entry whose term is over refuses nobody. */
    public String badge() {
        return expired ? "expired" : state;
    }

    /** How the badge looks. */
    public String tone() {
        return switch (badge()) {
            case "proposed" -> "attention";
            case "in_force" -> "bad";
            default -> "ended";
        };
    }
}
