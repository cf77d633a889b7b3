package io.touchstone.identity.domain;

import io.touchstone.identity.TokenLabs;
import io.touchstone.kernel.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the tokens themselves. */
@Component
class StoredTokenLabs implements TokenLabs {

    private final JdbcClient jdbc;

    StoredTokenLabs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> labOf(Actor actor) {
        if (actor.kind() != Actor.Kind.TOKEN) {
            return Optional.empty();
        }
        return jdbc.sql("select lab from identity_api_token where id = :id and lab is not null")
                .param("id", UUID.fromString(actor.id()))
                .query(String.class)
                .optional();
    }
}
