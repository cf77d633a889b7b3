package io.touchstone.deposit.statement;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Map;

/** A statement has left the application as a file. */
record StatementTaken(Statement statement, StatementFormat format, Actor actor, Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "deposit.statement_taken";
    }

    @Override
    public Subject subject() {
        Book book = statement.book();
        return book.isPlatforms() ? new Subject("account", book.word()) : new Subject("merchant", book.merchantId());
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "format", format.extension(),
                "book", statement.book().word(),
                "currency", statement.book().currency().getCurrencyCode(),
                "from", statement.period().from().toString(),
                "to", statement.period().to().toString(),
                "lines", statement.count());
    }
}
