package io.touchstone.export.domain;

import io.touchstone.export.ExportEntry;
import io.touchstone.export.ExportMade;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts down what leaves the application. */
@Component
class ExportBook {

    /** Exports a person makes in a day. */
    static final int RUNS_A_DAY_MAX = 200;

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ExportEntryRows register;

    ExportBook(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            ExportEntryRows register) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.register = register;
    }

    /**
     * What a file can be known again by.
     *
     * @param headingHash of its headings
     */
    record Proof(String headingHash, RowMarks marks) {}

    /** Counts a wish to export and answers when it was; too many in a day are refused. */
    Instant admit(Actor actor) {
        Instant at = clock.instant();
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        Long runs = jdbc.sql("select count(*) from export_run where actor_id = :actor and at > :since")
                .param("actor", actor.id())
                .param("since", now.minus(DAY))
                .query(Long.class)
                .single();
        if (runs >= RUNS_A_DAY_MAX) {
            throw Refused.tooMany(Duration.ofHours(1));
        }
        jdbc.sql("insert into export_run (actor_id, at) values (:actor, :at)")
                .param("actor", actor.id())
                .param("at", now)
                .update();
        return at;
    }

    Instant now() {
        return clock.instant();
    }

    /** In a transaction of its own: no connection is held while a file is written. */
    void enter(ExportEntry entry, Proof proof) {
        transaction.executeWithoutResult(status -> {
            register.insert(entry, proof);
            events.publishEvent(new ExportMade(entry));
        });
    }
}
