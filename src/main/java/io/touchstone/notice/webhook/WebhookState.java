package io.touchstone.notice.webhook;

import java.util.Locale;

/** Whether an endpoint is told anything; the message key is {@code notice.webhook.state.<word>}. */
public enum WebhookState {
    ACTIVE,
    DISABLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WebhookState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
