package io.touchstone.notice.webhook;

import io.touchstone.notice.webhook.WebhookAttempt.Outcome;
import io.touchstone.shell.FieldCipher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final HttpClient client;

    WebhookSender(
            WebhookAddress addresses, WebhookBook book, FieldCipher cipher, WebhookSettings settings, Clock clock) {
        this.addresses = addresses;
        this.book = book;
        this.cipher = cipher;
        this.settings = settings;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    WebhookAttempt send(WebhookDue due) {
        Instant at = clock.instant();
        Optional<WebhookRule> objection = addresses.objection(due.url());
        if (objection.isPresent()) {
            boolean unknown = objection.get() == WebhookRule.WEBHOOK_HOST_UNKNOWN;
            Outcome outcome = unknown ? Outcome.UNREACHABLE : Outcome.BLOCKED;
            return new WebhookAttempt(at, outcome, null, objection.get().slug(), 0);
        }
        long begun = System.nanoTime();
        try {
            int status = client.send(request(due, at), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            Outcome outcome = status >= OK && status < OK_END ? Outcome.TAKEN : Outcome.REFUSED;
            return new WebhookAttempt(at, outcome, status, null, millis(begun));
        } catch (IOException e) {
            return failed(at, e, begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(at, e, begun);
        }
    }

    private HttpRequest request(WebhookDue due, Instant at) {
        long second = at.getEpochSecond();
        return HttpRequest.newBuilder(URI.create(due.url()))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Touchstone-Webhooks/1")
                .header("webhook-id", due.webhookId())
                .header("webhook-timestamp", Long.toString(second))
                .header("webhook-signature", signatures(due, second, at))
                .POST(HttpRequest.BodyPublishers.ofString(due.body(), StandardCharsets.UTF_8))
                .build();
    }

    /** While a secret is being exchanged, one signature of each, separated by blanks. */
    private String signatures(WebhookDue due, long second, Instant at) {
        List<byte[]> sealed = book.secrets(due.endpointId(), at);
        return sealed.stream()
                .map(one -> new WebhookSecret(cipher.open(KEY, one, due.endpointId())))
                .map(secret -> secret.sign(due.webhookId(), second, due.body()))
                .collect(Collectors.joining(" "));
    }

    private static WebhookAttempt failed(Instant at, @Nullable Exception cause, long begun) {
        String word = cause == null ? null : cause.getClass().getSimpleName();
        return new WebhookAttempt(at, Outcome.UNREACHABLE, null, word, millis(begun));
    }

    private static long millis(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
