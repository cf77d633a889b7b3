package io.touchstone.notice.webhook.web;

import io.touchstone.notice.webhook.WebhookDesk.Objection;
import io.touchstone.notice.webhook.WebhookEndpoint;
import io.touchstone.notice.webhook.WebhookSpec;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An endpoint as it is typed.
 *
 * @param once made when the form was shown
 * @param version of the endpoint that is changed
 */
record WebhookForm(
        @Nullable String once,
        @Nullable String version,
        @Nullable String name,
        @Nullable String url,
        @Nullable List<String> types) {

    static WebhookForm empty(UUID once) {
        return new WebhookForm(once.toString(), null, null, null, List.of());
    }

    static WebhookForm of(WebhookEndpoint endpoint) {
        return new WebhookForm(
                null, Long.toString(endpoint.version()), endpoint.name(), endpoint.url(), endpoint.types());
    }

    /** For the checkboxes of a form that comes back. */
    public List<String> chosen() {
        return types == null ? List.of() : types;
    }

    WebhookSpec spec() {
        return new WebhookSpec(name == null ? "" : name, url == null ? "" : url, chosen());
    }

    UUID onceId() {
        try {
            return UUID.fromString(String.valueOf(once));
        } catch (IllegalArgumentException notAnId) {
            return UUID.nameUUIDFromBytes(String.valueOf(once).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** One that no endpoint has when it is unreadable, so that the change is refused as stale. */
    long versionNumber() {
        try {
            return Long.parseLong(String.valueOf(version));
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    static void reject(List<Objection> objections, BindingResult errors) {
        objections.forEach(one -> errors.rejectValue(
                one.field(), one.rule().messageKey(), one.rule().messageKey()));
    }
}
