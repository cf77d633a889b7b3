package io.touchstone.notice.webhook;

import io.touchstone.notice.webhook.WebhookAddress.Looked;
import io.touchstone.notice.webhook.WebhookAttempt.Outcome;
import io.touchstone.shell.FieldCipher;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Signs and sends one message. Success is a 2xx; what is answered beside the status is not read. */
@Component
class WebhookSender {

    /** Name of the key that seals secrets. */
    static final String KEY = "webhook";

    private static final int OK = 200;
    private static final int OK_END = 300;

    private final WebhookAddress addresses;
    private final WebhookBook book;
    private final FieldCipher cipher;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookSender(
            WebhookAddress addresses, WebhookBook book, FieldCipher cipher, WebhookSettings settings, Clock clock) {
        this.addresses = addresses;
        this.book = book;
        this.cipher = cipher;
        this.settings = settings;
        this.clock = clock;
    }

    WebhookAttempt send(WebhookDue due) {
        Instant at = clock.instant();
        Looked looked = addresses.look(due.url());
        WebhookRule objection = looked.objection();
        if (objection != null) {
            boolean unknown = objection == WebhookRule.WEBHOOK_HOST_UNKNOWN;
            Outcome outcome = unknown ? Outcome.UNREACHABLE : Outcome.BLOCKED;
            return new WebhookAttempt(at, outcome, null, objection.slug(), 0);
        }
        long begun = System.nanoTime();
        try {
            int status = new PinnedCall(looked.found(), settings.timeout())
                    .post(URI.create(due.url()), headers(due, at), due.body());
            Outcome outcome = status >= OK && status < OK_END ? Outcome.TAKEN : Outcome.REFUSED;
            return new WebhookAttempt(at, outcome, status, null, millis(begun));
        } catch (IOException e) {
            return new WebhookAttempt(
                    at, Outcome.UNREACHABLE, null, e.getClass().getSimpleName(), millis(begun));
        }
    }

    private Map<String, String> headers(WebhookDue due, Instant at) {
        long second = at.getEpochSecond();
        return Map.of(
                "Content-Type", "application/json; charset=utf-8",
                "User-Agent", "Touchstone-Webhooks/1",
                "webhook-id", due.webhookId(),
                "webhook-timestamp", Long.toString(second),
                "webhook-signature", signatures(due, second, at));
    }

    /** While a secret is being exchanged, one signature of each, separated by blanks. */
    private String signatures(WebhookDue due, long second, Instant at) {
        List<byte[]> sealed = book.secrets(due.endpointId(), at);
        return sealed.stream()
                .map(one -> new WebhookSecret(cipher.open(KEY, one, due.endpointId())))
                .map(secret -> secret.sign(due.webhookId(), second, due.body()))
                .collect(Collectors.joining(" "));
    }

    private static long millis(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
