package io.touchstone.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The call of a handler marked {@code @Idempotent(grouped = true)}, whose effect may be committed together with those of others. */
public interface GroupedCall {

    /** The call that a request is. */
    static GroupedCall of(HttpServletRequest request) {
        if (request.getAttribute(GroupedCall.class.getName()) instanceof GroupedCall call) {
            return call;
        }
        throw new IllegalStateException("not a grouped call: " + request.getRequestURI());
    }

    /**
     * Carries it out by itself, in a transaction that keeps key and answer too.
     *
     * @return null when the key was answered before; then the first answer is given whatever the handler returns
     */
    <T> @Nullable T alone(Supplier<T> effect);

    /** Effect, key and answer have been committed with those of others. */
    void settled();
}
