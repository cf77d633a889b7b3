package io.touchstone.merchant.blocklist;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The list of those who are refused across the platform (E4), for the parts that ban and let back. */
public interface Blocklist {

    /**
     * Puts a banned merchant on the list, found by all that it is known by now; in the caller's transaction. That two people
     * decided it is the caller's to see to.
     *
     * @return the entry's number
     */
    String block(Ban ban);

    /**
     * Takes a merchant off the list by ending every entry of it that is in force; nothing happens when there is none.
     *
     * @param but numbers of entries that stay, because something else still bans the merchant
     */
    void unblock(String merchantId, Collection<String> but, String reason, Instant at, Actor actor);

    /** Ends one entry by its number; nothing happens when it is not in force. */
    void end(String number, String reason, Instant at, Actor actor);

    /**
     * A ban as it was decided.
     *
     * @param basis the rule or the decision on which it rests, for staff and the person concerned
     * @param endsAt exclusive end; null for good
     */
    record Ban(
            String merchantId,
            String basis,
            @Nullable String caseNo,
            @Nullable Instant endsAt,
            Instant at,
            Actor actor) {}
}
