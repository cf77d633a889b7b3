package io.touchstone.notice.webhook;

import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the log of deliveries is asked for; null for everything. */
public record WebhookFilter(
        @Nullable UUID endpoint,
        @Nullable String type,
        @Nullable String state,
        @Nullable String subject) {

    /** Of typed texts; what is none of ours asks for nothing. */
    public static WebhookFilter of(
            @Nullable String endpoint, @Nullable String type, @Nullable String state, @Nullable String subject) {
        return new WebhookFilter(id(endpoint), Typed.orNull(type), Typed.orNull(state), Typed.orNull(subject));
    }

    /** For the form and its address. */
    public Map<String, @Nullable String> words() {
        Map<String, @Nullable String> words = new LinkedHashMap<>();
        words.put("endpoint", endpoint == null ? null : endpoint.toString());
        words.put("type", type);
        words.put("state", state);
        words.put("subject", subject);
        return words;
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException notAnId) {
            return new UUID(0, 0);
        }
    }
}
