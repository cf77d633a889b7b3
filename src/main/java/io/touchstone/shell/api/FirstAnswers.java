package io.touchstone.shell.api;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The first answers to idempotency keys, one row a key and owner. */
@Repository
class FirstAnswers {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int PLACEHOLDER_STATUS = 200;

    private final JdbcClient jdbc;

    FirstAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a key, waiting for whoever holds it right now.
     *
     * @return whether it was free; if not, its answer is committed and can be read
     */
    boolean take(Key key, byte[] fingerprint, Instant at) {
        forget(at);
        jdbc.sql("set local lock_timeout = '30s'").update();
        int rows = jdbc.sql("""
                insert into shell_idempotency (owner, key, fingerprint, status, body, received_at)
                values (?, ?, ?, ?, ''::bytea, ?)
                on conflict do nothing
                """)
                .params(key.owner(), key.word(), fingerprint, PLACEHOLDER_STATUS, Timestamp.from(at))
                .update();
        jdbc.sql("set local lock_timeout = 0").update();
        return rows == 1;
    }

    void keep(Key key, Answer answer) {
        jdbc.sql("""
                update shell_idempotency set status = ?, content_type = ?, location = ?, body = ?
                where owner = ? and key = ?
                """)
                .param(answer.status())
                .param(answer.contentType())
                .param(answer.location())
                .param(answer.body())
                .param(key.owner())
                .param(key.word())
                .update();
    }

    /** Takes the keys that are free, waiting for whoever holds one right now, and answers which they were. */
    List<Key> takeAll(List<KeyedCall> calls, Instant at) {
        forget(at);
        return jdbc.sql("""
                insert into shell_idempotency (owner, key, fingerprint, status, body, received_at)
                select distinct on (k.owner, k.key) k.owner, k.key, k.fingerprint, ?, ''::bytea, ?
                  from unnest(?::text[], ?::text[], ?::bytea[]) with ordinality k (owner, key, fingerprint, place)
                 order by k.owner, k.key, k.place
                on conflict do nothing
                returning owner, key
                """)
                .params(
                        PLACEHOLDER_STATUS,
                        Timestamp.from(at),
                        calls.stream().map(call -> call.key().owner()).toArray(String[]::new),
                        calls.stream().map(call -> call.key().word()).toArray(String[]::new),
                        calls.stream().map(KeyedCall::fingerprint).toArray(byte[][]::new))
                .query((row, index) -> new Key(row.getString(1), row.getString(2)))
                .list();
    }

    /** One answer for each key, in the same order. */
    void keepAll(List<Key> keys, List<Answer> kept) {
        if (!keys.isEmpty()) {
            jdbc.sql("""
                    update shell_idempotency i set status = k.status, content_type = k.content_type, body = k.body
                      from unnest(?::text[], ?::text[], ?::integer[], ?::text[], ?::bytea[]) k (owner, key, status, content_type, body)
                     where i.owner = k.owner and i.key = k.key
                    """)
                    .params(
                            keys.stream().map(Key::owner).toArray(String[]::new),
                            keys.stream().map(Key::word).toArray(String[]::new),
                            kept.stream().map(Answer::status).toArray(Integer[]::new),
                            kept.stream().map(Answer::contentType).toArray(String[]::new),
                            kept.stream().map(Answer::body).toArray(byte[][]::new))
                    .update();
        }
    }

    /** Lets keys go that were taken in this transaction. */
    void giveBack(List<Key> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("""
                    delete from shell_idempotency i using unnest(?::text[], ?::text[]) k (owner, key)
                     where i.owner = k.owner and i.key = k.key
                    """)
                    .params(
                            keys.stream().map(Key::owner).toArray(String[]::new),
                            keys.stream().map(Key::word).toArray(String[]::new))
                    .update();
        }
    }

    Optional<Kept> find(Key key) {
        return jdbc.sql("""
                select fingerprint, status, content_type, location, body from shell_idempotency
                where owner = ? and key = ?
                """)
                .params(key.owner(), key.word())
                .query((row, index) -> new Kept(
                        row.getBytes(1),
                        new Answer(row.getInt(2), row.getString(3), row.getString(4), row.getBytes(5))))
                .optional();
    }

    /** A few rows at a time, so no request pays for a long past. */
    private void forget(Instant at) {
        jdbc.sql("""
                delete from shell_idempotency where ctid in (
                    select ctid from shell_idempotency where received_at < ? limit 50 for update skip locked)
                """).param(Timestamp.from(at.minus(KEPT))).update();
    }

    /** A key and the token it belongs to: two callers never share one. */
    record Key(String owner, String word) {}

    /** What was answered. */
    @SuppressWarnings("ArrayRecordComponent") // Carried from the wire to the row and back, never compared.
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {}

    /** An answer and the request it answered. */
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(byte[] fingerprint, Answer answer) {}
}
