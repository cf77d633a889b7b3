package io.touchstone.notice.webhook;

import java.util.List;

/** An endpoint as somebody wants it. */
public record WebhookSpec(String name, String url, List<String> types) {

    public WebhookSpec {
        name = name.strip();
        url = url.strip();
        types = List.copyOf(types);
    }
}
