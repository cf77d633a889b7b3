package io.touchstone.notice.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where another system is told what it asked for; its secret is never part of this.
 *
 * @param types the words of the {@link io.touchstone.notice.WebhookType}s it asked for
 * @param disabledBecause {@code staff}, {@code gone} (it answered 410) or {@code failures}; null while active
 * @param failingSince when the attempts that failed in a row began; null while the last one succeeded
 */
public record WebhookEndpoint(
        UUID id,
        String name,
        String url,
        List<String> types,
        WebhookState state,
        @Nullable String disabledBecause,
        @Nullable Instant failingSince,
        Instant createdAt,
        long version) {

    public WebhookEndpoint {
        types = List.copyOf(types);
    }

    public boolean isActive() {
        return state == WebhookState.ACTIVE;
    }
}
