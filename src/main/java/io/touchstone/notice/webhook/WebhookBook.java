package io.touchstone.notice.webhook;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of endpoints. */
@Repository
class WebhookBook {

    private static final String COLUMNS =
            "select endpoint_id, name, url, types, state, disabled_because, failing_since,"
                    + " created_at, version from notice_webhook_endpoint ";

    private final JdbcClient jdbc;

    WebhookBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The endpoint that the form made already when it was sent twice, else the new one. */
    UUID add(UUID id, UUID once, String name, String url, List<String> types, byte[] secret, Instant at, String by) {
        jdbc.sql("""
                        insert into notice_webhook_endpoint (endpoint_id, once, name, url, types, secret, state, created_at,
                            created_by)
                        values (:id, :once, :name, :url, :types, :secret, 'active', :at, :by) on conflict (once) do nothing
                        """)
                .param("id", id)
                .param("once", once)
                .param("name", name)
                .param("url", url)
                .param("types", types.toArray(String[]::new))
                .param("secret", secret)
                .param("at", utc(at))
                .param("by", by)
                .update();
        return jdbc.sql("select endpoint_id from notice_webhook_endpoint where once = :once")
                .param("once", once)
                .query(UUID.class)
                .single();
    }

    List<WebhookEndpoint> all() {
        return jdbc.sql(COLUMNS + "order by name, endpoint_id")
                .query(WebhookBook::endpoint)
                .list();
    }

    Optional<WebhookEndpoint> find(UUID id) {
        return jdbc.sql(COLUMNS + "where endpoint_id = :id")
                .param("id", id)
                .query(WebhookBook::endpoint)
                .optional();
    }

    /** False when somebody changed it meanwhile. */
    boolean change(UUID id, String name, String url, List<String> types, long version) {
        return jdbc.sql("update notice_webhook_endpoint set name = :name, url = :url, types = :types,"
                                + " version = version + 1 where endpoint_id = :id and version = :version")
                        .param("name", name)
                        .param("url", url)
                        .param("types", types.toArray(String[]::new))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The former secret signs beside the new one until {@code formerUntil}. */
    boolean rotate(UUID id, byte[] secret, Instant formerUntil, long version) {
        return jdbc.sql(
                                "update notice_webhook_endpoint set former_secret = secret, former_until = :until,"
                                        + " secret = :secret, version = version + 1 where endpoint_id = :id and version = :version")
                        .param("until", utc(formerUntil))
                        .param("secret", secret)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean enable(UUID id) {
        return jdbc.sql(
                                "update notice_webhook_endpoint set state = 'active', disabled_because = null,"
                                        + " failing_since = null, version = version + 1 where endpoint_id = :id and state = 'disabled'")
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean disable(UUID id, String because) {
        return jdbc.sql("update notice_webhook_endpoint set state = 'disabled', disabled_because = :because,"
                                + " version = version + 1 where endpoint_id = :id and state = 'active'")
                        .param("because", because)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The sealed secrets that sign at an instant, the newest first. */
    List<byte[]> secrets(UUID id, Instant at) {
        return jdbc.sql("""
                        select secret from notice_webhook_endpoint where endpoint_id = :id
                        union all
                        select former_secret from notice_webhook_endpoint
                        where endpoint_id = :id and former_until > :at
                        """)
                .param("id", id)
                .param("at", utc(at))
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    void succeeded(UUID id) {
        jdbc.sql("update notice_webhook_endpoint set failing_since = null where endpoint_id = :id"
                        + " and failing_since is not null")
                .param("id", id)
                .update();
    }

    void failed(UUID id, Instant at) {
        jdbc.sql("update notice_webhook_endpoint set failing_since = :at where endpoint_id = :id"
                        + " and failing_since is null")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    private static WebhookEndpoint endpoint(ResultSet row, int number) throws SQLException {
        return new WebhookEndpoint(
                row.getObject("endpoint_id", UUID.class),
                row.getString("name"),
                row.getString("url"),
                words(row.getArray("types")),
                WebhookState.of(row.getString("state")),
                row.getString("disabled_because"),
                instant(row, "failing_since"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
