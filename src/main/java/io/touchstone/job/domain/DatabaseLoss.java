package io.touchstone.job.domain;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a database that went away from work that went wrong: the first says nothing about the job. A rollback on a lost connection
 * fails too, and says only that the connection is closed; what it stands in the way of says why.
 */
final class DatabaseLoss {

    /** SQLSTATE classes of a broken connection and of a server that was shut down or killed. */
    private static final String BROKEN = "08";

    private static final String SHUT_DOWN = "57P";

    private DatabaseLoss() {}

    static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException lost && isLoss(lost.getSQLState()))
                    || (cause instanceof TransactionSystemException rollback
                            && isCauseOf(rollback.getApplicationException()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoss(@Nullable String state) {
        return state != null && (state.startsWith(BROKEN) || state.startsWith(SHUT_DOWN));
    }
}
