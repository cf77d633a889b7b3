package io.touchstone.inspection.lab;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as it was handed in once; an amendment is a version of its own and leaves this one as it is (D8).
 *
 * @param reason why an earlier one was amended
 * @param differs whether the laboratory’s verdict on an item is another than the computed one
 * @param verifiers so many other people must confirm it
 */
public record ResultVersion(
        int version,
        Instant submittedAt,
        String submittedBy,
        String source,
        @Nullable String reason,
        boolean passed,
        boolean differs,
        int verifiers,
        List<Verification> verifications) {

    public ResultVersion {
        verifications = List.copyOf(verifications);
    }

    /** What one person said of it. */
    public record Verification(
            String verifier,
            Instant at,
            boolean confirmed,
            @Nullable String reason) {}

    /** How many confirmed it. */
    public long confirmations() {
        return verifications.stream().filter(Verification::confirmed).count();
    }

    boolean isConfirmedBy(String actor) {
        return verifications.stream()
                .anyMatch(one -> one.confirmed() && one.verifier().equals(actor));
    }
}
