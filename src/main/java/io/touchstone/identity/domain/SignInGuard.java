package io.touchstone.identity.domain;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failed attempts by name and place, and makes the next one wait. Names that do not exist are counted like those
 * that do. Somebody who guesses from elsewhere never shuts out the owner, and every wait ends by itself.
 */
@Component
class SignInGuard {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;

    SignInGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many failures a door bears, and how long it then stays shut. */
    enum Door {
        /** Passwords and codes of one person. */
        PERSON(5, Duration.ofSeconds(30), Duration.ofMinutes(15)),
        /** One place that tries many names; it waits little, since many honest people may sit behind it. */
        PLACE(100, Duration.ofMinutes(1), Duration.ofMinutes(1)),
        /** Letters that one place may have sent. */
        LETTERS(10, Duration.ofMinutes(1), Duration.ofMinutes(15));

        private final int free;
        private final Duration first;
        private final Duration longest;

        Door(int free, Duration first, Duration longest) {
            this.free = free;
            this.first = first;
            this.longest = longest;
        }

        /** Doubles with each further failure, up to the longest. */
        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            int doublings = Math.min(failures - free, 10);
            Duration wait = first.multipliedBy(1L << doublings);
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }

    /**
     * What a failure led to.
     *
     * @param failures so far, with this one
     */
    record Count(int failures, Duration delay) {

        /** Whether this very failure shut the door. */
        boolean hasJustShut(Door door) {
            return failures == door.free;
        }
    }

    /** How long an attempt must wait; empty when it may be made now. */
    @Transactional(readOnly = true)
    Optional<Duration> waitFor(Door door, String name, String address, Instant now) {
        return jdbc.sql("select blocked_until from identity_sign_in_guard"
                        + " where guard_key = :key and address = :address and blocked_until > :now")
                .param("key", key(door, name))
                .param("address", address)
                .param("now", utc(now))
                .query(Timestamp.class)
                .optional()
                .map(until -> Duration.between(now, until.toInstant()));
    }

    /** Counts a failure in a transaction of its own: it stays counted whatever becomes of the rest. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Count fail(Door door, String name, String address, Instant now) {
        int failures = jdbc.sql("""
                        insert into identity_sign_in_guard as g (guard_key, address, failures, failed_at)
                        values (:key, :address, 1, :now)
                        on conflict (guard_key, address) do update
                        set failures = case when g.failed_at < :forgotten then 1 else g.failures + 1 end, failed_at = :now
                        returning failures
                        """)
                .param("key", key(door, name))
                .param("address", address)
                .param("now", utc(now))
                .param("forgotten", utc(now.minus(FORGOTTEN_AFTER)))
                .query(Integer.class)
                .single();
        Duration wait = door.waitAfter(failures);
        if (!wait.isZero()) {
            shut(door, name, address, now.plus(wait));
        }
        return new Count(failures, wait);
    }

    /** Forgets the failures of a name at a place, after a success. */
    @Transactional
    void clear(Door door, String name, String address) {
        jdbc.sql("delete from identity_sign_in_guard where guard_key = :key and address = :address")
                .param("key", key(door, name))
                .param("address", address)
                .update();
    }

    /** Forgets the failures of a name at every place, as an administrator asks. */
    @Transactional
    void clearEverywhere(Door door, String name) {
        jdbc.sql("delete from identity_sign_in_guard where guard_key = :key")
                .param("key", key(door, name))
                .update();
    }

    /** The longest wait of a name at any place. */
    @Transactional(readOnly = true)
    Optional<Instant> shutUntil(Door door, String name, Instant now) {
        return jdbc.sql("select max(blocked_until) from identity_sign_in_guard"
                        + " where guard_key = :key and blocked_until > :now having max(blocked_until) is not null")
                .param("key", key(door, name))
                .param("now", utc(now))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private void shut(Door door, String name, String address, Instant until) {
        jdbc.sql("update identity_sign_in_guard set blocked_until = :until"
                        + " where guard_key = :key and address = :address")
                .param("until", utc(until))
                .param("key", key(door, name))
                .param("address", address)
                .update();
    }

    private static byte[] key(Door door, String name) {
        return Secrets.hash(door + ":" + name);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
