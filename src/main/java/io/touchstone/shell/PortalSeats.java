package io.touchstone.shell;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whose rows this thread may see. A request of the portal takes the seat of its account; PostgreSQL then shows it nothing
 * that belongs to another, whatever the service above asks for (ASVS 8.4.1). Staff, jobs and the API take none and see all.
 */
@Component
public class PortalSeats {

    @SuppressWarnings("ThreadLocalUsage") // One bean a context, and a test has several.
    private final ThreadLocal<UUID> taken = new ThreadLocal<>();

    private final ObjectProvider<JdbcTemplate> jdbc;

    PortalSeats(ObjectProvider<JdbcTemplate> jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a seat until {@link #leave()}. */
    public void take(UUID account) {
        taken.set(account);
    }

    public void leave() {
        taken.remove();
    }

    /** Null where nobody sits: everything may be seen. */
    public @Nullable UUID taken() {
        return taken.get();
    }

    /**
     * Does on behalf of the platform what a seat may not see, such as looking for related applicants. What it returns must
     * not tell the person in the seat about others.
     */
    public <T> T beyond(Supplier<T> work) {
        UUID seat = taken.get();
        if (seat == null) {
            return work.get();
        }
        taken.remove();
        mark("");
        try {
            return work.get();
        } finally {
            taken.set(seat);
            mark(seat.toString());
        }
    }

    /** The connection of a transaction under way was marked when it was taken. */
    private void mark(String seat) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            jdbc.getObject().queryForObject("select set_config('app.seat', ?, false)", String.class, seat);
        }
    }
}
