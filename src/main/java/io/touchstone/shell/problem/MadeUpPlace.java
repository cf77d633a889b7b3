package io.touchstone.shell.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list that no such list gave out: made up by hand, or carried over from another list. Each list orders by values of its
 * own, so what a place holds is known to be wrong only where it is read as a time, a number or an id; that is told in one place
 * instead of asked in sixty.
 */
final class MadeUpPlace {

    private static final String CURSOR = "cursor";

    /** Data exceptions of SQL: a value of the wrong form or beyond its bounds. */
    private static final String DATA_EXCEPTION = "22";

    private MadeUpPlace() {}

    /** Whether a request that names a place failed by the form of a value. */
    static boolean isReason(Exception exception, HttpServletRequest request) {
        if (request.getParameter(CURSOR) == null) {
            return false;
        }
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (isOfForm(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfForm(Throwable cause) {
        if (cause instanceof SQLException refused) {
            return isDataException(refused.getSQLState());
        }
        return (cause instanceof IllegalArgumentException || cause instanceof DateTimeException)
                && isThrownByJava(cause);
    }

    private static boolean isDataException(@Nullable String state) {
        return state != null && state.startsWith(DATA_EXCEPTION);
    }

    /** Refused by what reads times, numbers and ids, not by a demand of ours. */
    private static boolean isThrownByJava(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("java.");
    }
}
