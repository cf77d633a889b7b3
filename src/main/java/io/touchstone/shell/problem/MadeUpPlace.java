package io.touchstone.shell.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Set;

/**
 * A place in a list that no such list gave out: made up by hand, or carried over from another list. Each list orders by values of its
 * own, so what a place holds is known to be wrong only where it is read as a time, a number or an id; that is told in one place
 * instead of asked in sixty.
 */
final class MadeUpPlace {

    private static final String CURSOR = "cursor";

    /** What PostgreSQL says of a text that is no time, number or id, of one beyond their bounds, and of a character it does not keep. */
    private static final Set<String> OF_FORM = Set.of("22003", "22007", "22008", "22009", "22021", "22P02");

    private MadeUpPlace() {}

    /** Whether a request that names a place failed by the form of a value. */
    static boolean isReason(Exception exception, HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getParameter(CURSOR) == null) {
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
            return refused.getSQLState() != null && OF_FORM.contains(refused.getSQLState());
        }
        return (cause instanceof IllegalArgumentException || cause instanceof DateTimeException)
                && isThrownByJava(cause);
    }

    /** Refused by what reads times, numbers and ids, not by a demand of ours. */
    private static boolean isThrownByJava(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("java.");
    }
}
