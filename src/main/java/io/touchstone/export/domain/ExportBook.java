package io.touchstone.export.domain;

import io.touchstone.export.ExportMade;
import io.touchstone.export.ExportReceipt;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts down what leaves the application. */
@Component
class ExportBook {

    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Ids ids;

    ExportBook(TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock, Ids ids) {
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** A name that no other file has. */
    String newName() {
        return ids.next().toString();
    }

    /** In a transaction of its own: no connection is held while a file is written. */
    void enter(ExportOrder order, TableExport table, ExportReceipt receipt, Actor actor) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new ExportMade(order.source(), order.format(), table.filter(), receipt, actor, clock.instant())));
    }
}
