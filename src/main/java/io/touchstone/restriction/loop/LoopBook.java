package io.touchstone.restriction.loop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of consumers, changes and deliveries. */
@Repository
class LoopBook {

    private static final String CONSUMER =
            "select consumer, mode, url, endpoint_id, token_id, obeys, version from restriction_consumer ";

    private final JdbcClient jdbc;

    LoopBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version of the change, or empty when it was noted already. */
    Optional<Long> note(
            String merchantId, String cause, @Nullable UUID restrictionId, String detail, Instant happenedAt) {
        return jdbc.sql("""
                        insert into restriction_change (merchant_id, cause, restriction_id, detail, happened_at)
                        values (:merchant, :cause, :restriction, :detail, :at) on conflict do nothing returning version
                        """)
                .param("merchant", merchantId)
                .param("cause", cause)
                .param("restriction", restrictionId)
                .param("detail", detail)
                .param("at", utc(happenedAt))
                .query(Long.class)
                .optional();
    }

    void deliver(
            Collection<ConsumerName> consumers, long version, String merchantId, @Nullable UUID message, Instant at) {
        jdbc.sql("""
                        insert into restriction_delivery (consumer, version, merchant_id, message_id, told_at)
                        select c, :version, :merchant, :message, :at from unnest(:consumers) c
                        """)
                .param("version", version)
                .param("merchant", merchantId)
                .param("message", message)
                .param("at", utc(at))
                .param("consumers", consumers.stream().map(ConsumerName::word).toArray(String[]::new))
                .update();
    }

    List<Consumer> consumers() {
        return jdbc.sql(CONSUMER
                        + "order by array_position(array['search', 'recruitment', 'campaign', 'finance'], consumer)")
                .query(LoopBook::consumer)
                .list();
    }

    Consumer consumer(ConsumerName name) {
        return jdbc.sql(CONSUMER + "where consumer = :name")
                .param("name", name.word())
                .query(LoopBook::consumer)
                .single();
    }

    boolean change(Consumer wanted) {
        return jdbc.sql(
                                "update restriction_consumer set mode = :mode, url = :url, endpoint_id = :endpoint,"
                                        + " token_id = :token, obeys = :obeys, version = version + 1 where consumer = :name and version = :version")
                        .param("mode", wanted.sample() ? "sample" : "remote")
                        .param("url", wanted.url())
                        .param("endpoint", wanted.endpointId())
                        .param("token", wanted.tokenId())
                        .param("obeys", wanted.obeys())
                        .param("name", wanted.name().word())
                        .param("version", wanted.version())
                        .update()
                == 1;
    }

    /** What a consumer was told and has not taken, the oldest first, locked until the transaction ends. */
    List<Untaken> untaken(ConsumerName consumer, int limit) {
        return jdbc.sql("""
                        select version, merchant_id from restriction_delivery
                        where consumer = :consumer and acked_at is null order by version limit :limit for update skip locked
                        """)
                .param("consumer", consumer.word())
                .param("limit", limit)
                .query((row, number) -> new Untaken(row.getLong(1), row.getString(2)))
                .list();
    }

    /** Only what was read before it asked: what came since is taken with the next answer. */
    int takenBySample(ConsumerName consumer, List<Untaken> taken, Instant at) {
        return jdbc.sql("update restriction_delivery set acked_at = :at, acked_by = 'sample' where consumer = :consumer"
                        + " and acked_at is null and version = any (:versions)")
                .param("at", utc(at))
                .param("consumer", consumer.word())
                .param("versions", taken.stream().map(Untaken::version).toArray(Long[]::new))
                .update();
    }

    /** Tells the newest change about a merchant once more; false when there never was one. */
    boolean tellAgain(ConsumerName consumer, String merchantId, Instant at) {
        return jdbc.sql("""
                        update restriction_delivery set acked_at = null, acked_by = null, told_at = :at
                        where consumer = :consumer and version = (select max(version) from restriction_delivery
                            where consumer = :consumer and merchant_id = :merchant)
                        """)
                        .param("at", utc(at))
                        .param("consumer", consumer.word())
                        .param("merchant", merchantId)
                        .update()
                == 1;
    }

    int takenByWebhook(UUID messageId, UUID endpointId, Instant at) {
        return jdbc.sql("""
                        update restriction_delivery d set acked_at = :at, acked_by = 'webhook' from restriction_consumer c
                        where d.message_id = :message and d.acked_at is null and c.consumer = d.consumer
                          and c.mode = 'remote' and c.endpoint_id = :endpoint
                        """)
                .param("at", utc(at))
                .param("message", messageId)
                .param("endpoint", endpointId)
                .update();
    }

    int takenByApi(ConsumerName consumer, long upTo, Instant at) {
        return jdbc.sql("update restriction_delivery set acked_at = :at, acked_by = 'api' where consumer = :consumer"
                        + " and acked_at is null and version <= :upTo")
                .param("at", utc(at))
                .param("consumer", consumer.word())
                .param("upTo", upTo)
                .update();
    }

    long newestVersion() {
        return jdbc.sql("select coalesce(max(version), 0) from restriction_change")
                .query(Long.class)
                .single();
    }

    /** A delivery that waits. */
    record Untaken(long version, String merchantId) {}

    private static Consumer consumer(ResultSet row, int number) throws SQLException {
        return new Consumer(
                ConsumerName.of(row.getString("consumer")).orElseThrow(),
                "sample".equals(row.getString("mode")),
                row.getString("url"),
                row.getObject("endpoint_id", UUID.class),
                row.getObject("token_id", UUID.class),
                row.getBoolean("obeys"),
                row.getLong("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
