package io.touchstone.merchant.blocklist;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened on the blocklist; identities are never in it. */
public record BlocklistEvent(String action, Subject subject, Actor actor, Instant occurredAt, Map<String, ?> details)
        implements GovernanceEvent {

    /** About the merchant where one is named, else about the entry. */
    static BlocklistEvent of(
            String what, @Nullable String merchantId, String number, Actor actor, Instant at, Map<String, ?> details) {
        Subject subject = merchantId == null ? new Subject("blocklist_entry", number) : Subject.merchant(merchantId);
        return new BlocklistEvent("merchant." + what, subject, actor, at, details);
    }
}
