package io.touchstone.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers within one page view what was read already: a page is made of several questions to its desks, and each would
 * read the same rows again. Only while a page is looked at (GET); what changes something reads afresh.
 */
public final class RequestMemo {

    private static final String NAME = RequestMemo.class.getName();

    private RequestMemo() {}

    /**
     * @param key what is read and of what, such as {@code List.of("documents", id)}; whose it is belongs to it
     * @param read asked once a request; its answer is not changed by anybody
     */
    public static <T> T once(Object key, Supplier<T> read) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
                || !"GET".equals(request.getRequest().getMethod())) {
            return read.get();
        }
        Map<Object, Object> known = known(request);
        @SuppressWarnings("unchecked") // A key is used by one caller, which always reads the same kind of thing.
        T answer = (T) known.get(key);
        if (answer == null) {
            answer = read.get();
            known.put(key, answer);
        }
        return answer;
    }

    private static Map<Object, Object> known(ServletRequestAttributes request) {
        @SuppressWarnings("unchecked") // Nobody else writes under this name.
        Map<Object, Object> kept = (Map<Object, Object>) request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
        if (kept == null) {
            kept = new HashMap<>();
            request.setAttribute(NAME, kept, RequestAttributes.SCOPE_REQUEST);
        }
        return kept;
    }
}
