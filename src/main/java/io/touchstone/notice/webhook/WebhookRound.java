package io.touchstone.notice.webhook;

import io.touchstone.kernel.Actor;
import io.touchstone.notice.WebhookDelivered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes up what is due, sends it outside of any transaction, and notes what came of it in one transaction each. A message may
 * arrive twice when the process dies in between; its id tells the receiver.
 */
@Component
class WebhookRound {

    private static final Logger log = LoggerFactory.getLogger(WebhookRound.class);
    private static final int DUE_MAX = 40;
    private static final int SHARE = 10;
    private static final int GONE = 410;

    /** From one attempt to the next, as the specification recommends: over three days in all. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private final WebhookDeliveries deliveries;
    private final WebhookBook book;
    private final WebhookSender sender;
    private final WebhookSettings settings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WebhookRound(
            WebhookDeliveries deliveries,
            WebhookBook book,
            WebhookSender sender,
            WebhookSettings settings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deliveries = deliveries;
        this.book = book;
        this.sender = sender;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** How many were sent; the executor lets several endpoints answer at a time. */
    int go(ExecutorService executor) {
        List<WebhookDue> due = deliveries.takeUp(clock.instant(), DUE_MAX, SHARE);
        CompletableFuture.allOf(due.stream()
                        .map(one -> CompletableFuture.runAsync(() -> deliver(one), executor))
                        .toArray(CompletableFuture[]::new))
                .join();
        return due.size();
    }

    private void deliver(WebhookDue due) {
        WebhookAttempt attempt = sender.send(due);
        transaction.executeWithoutResult(status -> note(due, attempt));
    }

    private void note(WebhookDue due, WebhookAttempt attempt) {
        deliveries.log(due, attempt);
        Instant now = clock.instant();
        if (attempt.isTaken()) {
            deliveries.delivered(due, now);
            book.succeeded(due.endpointId());
            events.publishEvent(new WebhookDelivered(due.endpointId(), due.messageId(), now));
            return;
        }
        deliveries.failed(due, next(due, now));
        book.failed(due.endpointId(), attempt.at());
        disableWhenHopeless(due, attempt, now);
    }

    private void disableWhenHopeless(WebhookDue due, WebhookAttempt attempt, Instant now) {
        Integer status = attempt.status();
        String because = status != null && status == GONE ? "gone" : failsTooLong(due, now) ? "failures" : null;
        if (because != null && book.disable(due.endpointId(), because)) {
            log.warn("webhook endpoint {} is told nothing more: {}", due.endpointId(), because);
            events.publishEvent(WebhookEvent.of(
                    "webhook_endpoint_disabled", due.endpointId(), because, Actor.system("webhooks"), now));
        }
    }

    private boolean failsTooLong(WebhookDue due, Instant now) {
        return book.find(due.endpointId())
                .map(WebhookEndpoint::failingSince)
                .filter(since -> !since.plus(settings.disableAfter()).isAfter(now))
                .isPresent();
    }

    private static @Nullable Instant next(WebhookDue due, Instant now) {
        return due.attempts() >= PAUSES.size() ? null : now.plus(PAUSES.get(due.attempts()));
    }
}
