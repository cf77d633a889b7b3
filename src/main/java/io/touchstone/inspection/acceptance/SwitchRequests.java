package io.touchstone.inspection.acceptance;

import io.touchstone.inspection.acceptance.SwitchRequest.Kind;
import io.touchstone.inspection.acceptance.SwitchRequest.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked for about severities; that another person decides is a constraint of the table as well. */
@Repository
class SwitchRequests {

    private static final int SHOWN = 20;
    private static final String SELECT = """
            select request_id, merchant_id, category_code, stage, kind, state, reason, asked_at, asked_by, decided_at, decided_by, words
              from inspection_switching_request
            """;

    private final JdbcClient jdbc;

    SwitchRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when one waits already. */
    boolean add(UUID id, LotKey key, Kind kind, String reason, String by, Instant at) {
        return jdbc.sql("""
                        insert into inspection_switching_request
                            (request_id, merchant_id, category_code, stage, kind, reason, asked_at, asked_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                id,
                                key.merchantId(),
                                key.categoryCode(),
                                key.stage().word(),
                                kind.word(),
                                reason,
                                Timestamp.from(at),
                                by)
                        .update()
                == 1;
    }

    Optional<SwitchRequest> find(UUID id) {
        return jdbc.sql(SELECT + " where request_id = ?")
                .params(id)
                .query(SwitchRequests::request)
                .optional();
    }

    /** For a change. */
    Optional<SwitchRequest> lock(UUID id) {
        return jdbc.sql(SELECT + " where request_id = ? for update")
                .params(id)
                .query(SwitchRequests::request)
                .optional();
    }

    /** The newest of a merchant, category and stage; the one that waits is among them. */
    List<SwitchRequest> of(LotKey key) {
        return jdbc.sql(SELECT + " where merchant_id = ? and category_code = ? and stage = ?"
                        + " order by (state = 'asked') desc, asked_at desc, request_id desc limit ?")
                .params(key.merchantId(), key.categoryCode(), key.stage().word(), SHOWN)
                .query(SwitchRequests::request)
                .list();
    }

    void end(UUID id, State state, String by, @Nullable String words, Instant at) {
        jdbc.sql("""
                        update inspection_switching_request set state = :state, decided_at = :at, decided_by = :by, words = :words
                         where request_id = :id
                        """)
                .param("state", state.word())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("words", words)
                .param("id", id)
                .update();
    }

    private static SwitchRequest request(ResultSet row, int index) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new SwitchRequest(
                row.getObject("request_id", UUID.class),
                SwitchingBook.key(row),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                Objects.requireNonNull(row.getTimestamp("asked_at")).toInstant(),
                row.getString("asked_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"),
                row.getString("words"));
    }
}
