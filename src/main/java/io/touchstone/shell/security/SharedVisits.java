package io.touchstone.shell.security;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What addresses asked of all processes together. A database that does not answer leaves each process to its own count. */
@Component
class SharedVisits {

    private static final Logger log = LoggerFactory.getLogger(SharedVisits.class);
    private static final int TIDY_EVERY = 1_000;

    private final JdbcClient jdbc;
    private final AtomicInteger calls = new AtomicInteger();

    SharedVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is known of an address since an instant. */
    record Told(long since, int looks, int sent) {}

    Optional<Told> add(String customer, long since, int looks, int sent, long now) {
        try {
            if (calls.incrementAndGet() % TIDY_EVERY == 0) {
                tidy(now);
            }
            return Optional.of(write(customer, since, looks, sent, now));
        } catch (DataAccessException away) {
            log.warn(
                    "visits are counted by this process alone: {}",
                    away.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Told write(String customer, long since, int looks, int sent, long now) {
        return jdbc.sql("""
                        insert into shell_public_visit as v (customer, since, looks, sent) values (:customer, :since, :looks, :sent)
                        on conflict (customer) do update set
                          since = case when v.since between :earliest and :latest then v.since else excluded.since end,
                          looks = case when v.since between :earliest and :latest then v.looks else 0 end + excluded.looks,
                          sent  = case when v.since between :earliest and :latest then v.sent else 0 end + excluded.sent
                        returning since, looks, sent
                        """)
                .param("customer", customer)
                .param("since", at(since))
                .param("looks", looks)
                .param("sent", sent)
                .param("earliest", at(now - Visits.WINDOW_MILLIS + 1))
                .param("latest", at(now + Visits.WINDOW_MILLIS))
                .query((row, n) -> new Told(
                        row.getObject("since", OffsetDateTime.class).toInstant().toEpochMilli(),
                        row.getInt("looks"),
                        row.getInt("sent")))
                .single();
    }

    private void tidy(long now) {
        jdbc.sql("delete from shell_public_visit where since < :before")
                .param("before", at(now - 2 * Visits.WINDOW_MILLIS))
                .update();
    }

    private static OffsetDateTime at(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    }
}
