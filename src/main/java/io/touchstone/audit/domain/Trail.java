package io.touchstone.audit.domain;

import io.touchstone.kernel.GovernanceEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the trail. It joins the acting transaction and demands one: what cannot be put down does not happen, and what is
 * rolled back was never put down.
 */
@Component
class Trail {

    private static final String INSERT = "insert into audit_event (at, recorded_at, actor_kind, actor_id, action,"
            + " subject_kind, subject_id, details, request_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Trail(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void append(GovernanceEvent event) {
        jdbc.update(
                INSERT,
                micros(event.occurredAt()),
                micros(clock.instant()),
                event.actor().kind().name(),
                text(event.actor().id()),
                event.action(),
                event.subject().kind(),
                text(event.subject().id()),
                CanonicalJson.write(event.details()),
                AuditRequest.number());
    }

    /** The database keeps microseconds; cut here, so that it never rounds. */
    static OffsetDateTime micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** PostgreSQL keeps no NUL. */
    private static String text(String id) {
        return id.replace('\0', '\uFFFD');
    }
}
