package io.touchstone.notice.webhook;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.notice.WebhookType;
import io.touchstone.notice.webhook.WebhookPermissions.CanManageWebhooks;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.FieldCipher;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators say which system is told what, and send again what got lost. */
@Service
@CanManageWebhooks
@Transactional
public class WebhookDesk {

    /** While a secret is being exchanged, both sign. */
    private static final Duration FORMER_SECRET = Duration.ofHours(24);

    private static final int NAME_MAX = 80;

    private final WebhookBook book;
    private final WebhookDeliveries deliveries;
    private final WebhookAddress addresses;
    private final FieldCipher cipher;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhookDesk(
            WebhookBook book,
            WebhookDeliveries deliveries,
            WebhookAddress addresses,
            FieldCipher cipher,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.cipher = cipher;
        this.events = events;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /** What speaks against one field. */
    public record Objection(String field, WebhookRule rule) {}

    /**
     * An endpoint that was entered.
     *
     * @param secret to be shown once; null when the form was sent twice
     */
    public record Entered(UUID id, @Nullable String secret) {}

    /** For a form that is about to be shown: by it the form is known when it comes twice. */
    @Transactional(readOnly = true)
    public UUID once() {
        return ids.next();
    }

    @Transactional(readOnly = true)
    public List<Objection> objections(WebhookSpec spec) {
        List<Objection> found = new ArrayList<>();
        if (spec.name().isEmpty() || spec.name().length() > NAME_MAX) {
            found.add(new Objection("name", WebhookRule.WEBHOOK_NO_NAME));
        }
        addresses.objection(spec.url()).ifPresent(rule -> found.add(new Objection("url", rule)));
        if (spec.types().isEmpty()
                || !spec.types().stream().allMatch(word -> WebhookType.of(word).isPresent())) {
            found.add(new Objection("types", WebhookRule.WEBHOOK_NO_TYPE));
        }
        return found;
    }

    public Entered enter(UUID once, WebhookSpec spec) {
        demandSound(spec);
        UUID id = ids.next();
        WebhookSecret secret = WebhookSecret.random(random);
        UUID kept = book.add(
                id,
                once,
                spec.name(),
                spec.url(),
                spec.types(),
                cipher.seal(WebhookSender.KEY, secret.bytes(), id),
                clock.instant(),
                actor.get().toString());
        if (!kept.equals(id)) {
            return new Entered(kept, null);
        }
        tell("webhook_endpoint_entered", id, spec.name());
        return new Entered(id, secret.written());
    }

    public void change(UUID id, WebhookSpec spec, long version) {
        demandSound(spec);
        find(id);
        if (!book.change(id, spec.name(), spec.url(), spec.types(), version)) {
            throw new Conflict(WebhookRule.WEBHOOK_CHANGED_MEANWHILE);
        }
        tell("webhook_endpoint_changed", id, spec.name());
    }

    /** A new secret, shown once; the former one signs beside it for a day. */
    public String rotate(UUID id, long version) {
        find(id);
        WebhookSecret secret = WebhookSecret.random(random);
        byte[] sealed = cipher.seal(WebhookSender.KEY, secret.bytes(), id);
        if (!book.rotate(id, sealed, clock.instant().plus(FORMER_SECRET), version)) {
            throw new Conflict(WebhookRule.WEBHOOK_CHANGED_MEANWHILE);
        }
        tell("webhook_secret_exchanged", id, "");
        return secret.written();
    }

    /** Doing it twice changes nothing. */
    public void disable(UUID id) {
        find(id);
        if (book.disable(id, "staff")) {
            tell("webhook_endpoint_disabled", id, "staff");
        }
    }

    /** Doing it twice changes nothing. */
    public void enable(UUID id) {
        find(id);
        if (book.enable(id)) {
            tell("webhook_endpoint_enabled", id, "");
        }
    }

    public void resend(UUID messageId, UUID endpointId) {
        demandActive(endpointId);
        if (!deliveries.resend(messageId, endpointId, clock.instant())) {
            throw new Conflict(WebhookRule.WEBHOOK_NOTHING_TO_RESEND);
        }
        tell("webhook_sent_again", endpointId, messageId.toString());
    }

    /** Everything an endpoint missed; how many messages. */
    public int resendFailed(UUID endpointId) {
        demandActive(endpointId);
        int again = deliveries.resendFailed(endpointId, clock.instant());
        if (again == 0) {
            throw new Conflict(WebhookRule.WEBHOOK_NOTHING_TO_RESEND);
        }
        tell("webhook_sent_again", endpointId, Integer.toString(again));
        return again;
    }

    /** Tells an endpoint something that means nothing, signed like everything else, so that its receiver can be tried; the message. */
    public UUID test(UUID endpointId) {
        demandActive(endpointId);
        UUID message = ids.next();
        Instant at = clock.instant();
        String body = "{\"type\":\"" + WebhookDeliveries.TEST + "\",\"timestamp\":\"" + at
                + "\",\"data\":{\"subject\":{\"kind\":\"webhook_endpoint\",\"id\":\"" + endpointId + "\"}}}";
        deliveries.addTest(message, endpointId, body, at);
        tell("webhook_tested", endpointId, message.toString());
        return message;
    }

    private void demandSound(WebhookSpec spec) {
        objections(spec).stream().findFirst().ifPresent(objection -> {
            throw new RuleViolation(objection.rule());
        });
    }

    private void demandActive(UUID endpointId) {
        if (!find(endpointId).isActive()) {
            throw new Conflict(WebhookRule.WEBHOOK_IS_DISABLED);
        }
    }

    private WebhookEndpoint find(UUID id) {
        return book.find(id).orElseThrow(() -> new NotFound("webhook_endpoint", id.toString()));
    }

    private void tell(String what, UUID id, String detail) {
        events.publishEvent(WebhookEvent.of(what, id, detail, actor.get(), clock.instant()));
    }
}
