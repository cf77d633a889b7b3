package io.touchstone.merchant.blocklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry with all that was said about it.
 *
 * @param kinds by what kinds of values it is found, without the values
 */
public record BlocklistFile(BlocklistRow entry, List<String> kinds, List<Appeal> appeals) {

    /** One appeal; without an outcome it is open. */
    public record Appeal(
            String statement,
            String filedBy,
            Instant filedAt,
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}
}
