package io.touchstone.notice.webhook;

import io.touchstone.notice.OutboundCalls;
import io.touchstone.notice.webhook.WebhookAddress.Looked;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at an address as webhooks do, and calls what was found. */
@Component
class PinnedCalls implements OutboundCalls {

    private static final int OK = 200;

    private final WebhookAddress addresses;

    PinnedCalls(WebhookAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    public Optional<byte[]> read(String url, Duration timeout, int bytesMax) throws IOException {
        Looked looked = addresses.look(url);
        if (looked.objection() != null) {
            return Optional.empty();
        }
        PinnedCall.Answer answer = new PinnedCall(looked.found(), timeout)
                .get(URI.create(url), Map.of("Accept", "application/json"), bytesMax);
        boolean taken = answer.status() == OK && answer.body().length <= bytesMax;
        return taken ? Optional.of(answer.body()) : Optional.empty();
    }
}
