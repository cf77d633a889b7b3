package io.touchstone.merchant.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A register as the application knows it.
 *
 * @param connector the name of the way to it, or null when there is none
 * @param compared documents and shops that were compared with it
 * @param unavailable those of them about which it could not be asked last time
 */
public record RegisterView(
        Register register,
        @Nullable String connector,
        long compared,
        long unavailable,
        @Nullable Instant checkedAt,
        long open,
        List<Snapshot> snapshots) {

    public RegisterView {
        snapshots = List.copyOf(snapshots);
    }

    /** The file that stands for it, or null. */
    public @Nullable Snapshot newest() {
        return snapshots.isEmpty() ? null : snapshots.get(0);
    }

    /** One file; its hash and rejected rows are on the page of its import. */
    public record Snapshot(UUID importId, Instant asOf, Instant receivedAt, long records, long changed, long gone) {}
}
