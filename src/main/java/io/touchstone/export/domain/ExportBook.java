package io.touchstone.export.domain;

import io.touchstone.export.ExportMade;
import io.touchstone.export.ExportReceipt;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.Refused;
import java.time.Clock;
import java.time.Duration;
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
    private final Ids ids;

    ExportBook(
            JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** A name that no other file has. */
    String newName() {
        return ids.next().toString();
    }

    /** Counts a wish to export; too many in a day are refused. */
    void admit(Actor actor) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
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
    }

    /** In a transaction of its own: no connection is held while a file is written. */
    void enter(ExportOrder order, TableExport table, ExportReceipt receipt, Actor actor) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new ExportMade(order.source(), order.format(), table.filter(), receipt, actor, clock.instant())));
    }
}
