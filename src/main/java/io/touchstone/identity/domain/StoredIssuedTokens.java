package io.touchstone.identity.domain;

import io.touchstone.identity.IssuedTokens;
import io.touchstone.shell.ApiScope;
import io.touchstone.shell.Option;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the tokens themselves. */
@Component
class StoredIssuedTokens implements IssuedTokens {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredIssuedTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Option> with(ApiScope scope) {
        return jdbc.sql("""
                        select t.id, t.name from identity_api_token t join identity_api_token_scope s on s.token_id = t.id
                         where s.scope = :scope and t.revoked_at is null and t.expires_at > :now order by t.name, t.id
                        """)
                .param("scope", scope.name())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }
}
