package io.touchstone.shell.api;

import io.touchstone.shell.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Tells before a request is handled whether its handler asks for a key. */
@Component
class IdempotentHandlers {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    IdempotentHandlers(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The handler of a request when it asks for a key. */
    @Nullable
    HandlerMethod find(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return idempotent(mappings.getObject().getHandler(request));
        } catch (Exception nothingFits) {
            // Whatever is wrong with the request, the dispatcher finds the same and answers it.
            return null;
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }

    private static @Nullable HandlerMethod idempotent(@Nullable HandlerExecutionChain chain) {
        return chain != null
                        && chain.getHandler() instanceof HandlerMethod method
                        && method.hasMethodAnnotation(Idempotent.class)
                ? method
                : null;
    }
}
