package io.touchstone.restriction.loop.web;

import io.touchstone.restriction.loop.Consumer;
import io.touchstone.restriction.loop.ConsumerName;
import io.touchstone.restriction.loop.LoopRule;
import io.touchstone.shell.Typed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Where a consumer is, as it is typed. */
record ConsumerForm(
        @Nullable String remote,
        @Nullable String url,
        @Nullable String endpoint,
        @Nullable String token,
        @Nullable String obeys,
        @Nullable String version) {

    static ConsumerForm of(Consumer consumer) {
        UUID endpoint = consumer.endpointId();
        UUID token = consumer.tokenId();
        return new ConsumerForm(
                consumer.sample() ? null : "true",
                consumer.url(),
                endpoint == null ? null : endpoint.toString(),
                token == null ? null : token.toString(),
                consumer.obeys() ? "true" : null,
                Long.toString(consumer.version()));
    }

    void check(BindingResult errors) {
        if (!Typed.text(endpoint).isEmpty() && endpointId().isEmpty()) {
            errors.rejectValue("endpoint", "restriction.loop.endpoint.bad", "restriction.loop.endpoint.bad");
        }
        if (!Typed.isBlank(token) && Typed.id(token).isEmpty()) {
            errors.rejectValue("token", LoopRule.TOKEN_UNFIT.messageKey(), LoopRule.TOKEN_UNFIT.messageKey());
        }
    }

    Consumer wanted(ConsumerName name) {
        String address = Typed.text(url);
        return new Consumer(
                name,
                !"true".equals(remote),
                address.isEmpty() ? null : address,
                endpointId().orElse(null),
                Typed.id(token).orElse(null),
                "true".equals(obeys),
                versionNumber());
    }

    private Optional<UUID> endpointId() {
        return Typed.id(endpoint);
    }

    /** One that no consumer has when it is unreadable, so that the change is refused as stale. */
    private long versionNumber() {
        return Typed.version(version);
    }
}
