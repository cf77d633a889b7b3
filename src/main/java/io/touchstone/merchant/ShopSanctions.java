package io.touchstone.merchant;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision on a violation does to the state of a shop. Several may stand at once; the state follows from those that are left
 * (ruling E6). Commands join the caller's transaction; that the people decided whom it takes is the caller's to see to (ruling E3).
 */
public interface ShopSanctions {

    /** Begins a sanction; a ban also puts the shop on the blocklist. Told again with the same id it does nothing again. */
    void impose(Sanction sanction);

    /** Ends a sanction, and takes a ban off the blocklist; nothing happens when it has ended before. */
    void end(UUID sanctionId, String merchantId, String reason, Actor actor);

    /** What becomes of the shop. */
    enum Act {
        SUSPEND,
        CLOSE,
        BAN
    }

    /**
     * A sanction as it was decided.
     *
     * @param until exclusive end; null while only {@link #end} ends it
     */
    record Sanction(
            UUID id,
            String merchantId,
            Act act,
            @Nullable Instant until,
            String caseNo,
            String reason,
            Instant at,
            Actor actor) {}
}
