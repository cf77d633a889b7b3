package io.touchstone.penalty.points;

import io.touchstone.rulebook.RuleVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** For which terms of a draft the outcome was asked and is known. */
@Component
class ImpactBook {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImpactBook(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Asks anew; what was known before is known no more. Answers the mark of the terms, by which the outcome is written down. */
    String ask(RuleVersion draft, Instant at) {
        String hash = hash(draft);
        jdbc.sql("""
                        insert into penalty_impact (draft_id, terms_hash, asked_at) values (?, ?, ?)
                        on conflict (draft_id) do update set terms_hash = excluded.terms_hash, asked_at = excluded.asked_at,
                            since = null, computed_at = null, merchants = null, events = null, moved = null
                        """).param(draft.id()).param(hash).param(Timestamp.from(at)).update();
        return hash;
    }

    boolean isDone(RuleVersion draft) {
        return jdbc.sql(
                        "select exists (select from penalty_impact where draft_id = ? and terms_hash = ? and computed_at is not null)")
                .param(draft.id())
                .param(hash(draft))
                .query(Boolean.class)
                .single();
    }

    private String hash(RuleVersion draft) {
        try {
            byte[] terms = json.writeValueAsString(draft.terms()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(terms));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
